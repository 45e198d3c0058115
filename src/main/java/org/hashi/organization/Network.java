package org.hashi.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prefecture's network as a file tells it, checked and complete. */
public record Network(Prefecture prefecture, List<Member> members, List<Link> links)
    implements NetworkReading {

  public Network {
    members = List.copyOf(members);
    links = List.copyOf(links);
  }

  public long count(OrganizationKind kind) {
    return members.stream().filter(member -> member.kind() == kind).count();
  }

  public record Prefecture(String name, String code) {}

  /**
   * {@code key} is the id within the file; for municipalities and wards it is the six-digit code.
   *
   * @param population how many people live there, where somebody has told us
   */
  public record Member(
      String key,
      OrganizationKind kind,
      String name,
      @Nullable String type,
      @Nullable Integer population) {
    public Member(String key, OrganizationKind kind, String name, @Nullable String type) {
      this(key, kind, name, type, null);
    }

    /** The public code, where the kind has one. */
    public @Nullable String code() {
      return switch (kind) {
        case MUNICIPALITY, WARD -> key;
        default -> null;
      };
    }
  }

  /** A missing first or last day means that nobody has told us, or that there is none yet. */
  public record Link(
      RelationKind kind,
      String from,
      String to,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo) {}
}
