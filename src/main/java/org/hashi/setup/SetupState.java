package org.hashi.setup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.jspecify.annotations.Nullable;

/** How far the first run has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetupState(
    SetupStep step, @Nullable PrefectureName prefecture, @Nullable NetworkCounts networkCounts) {

  /** The prefecture as it was named. */
  public record PrefectureName(String name) {}

  /** What a network file brought. */
  public record NetworkCounts(long areas, long associations, long centres, long municipalities) {
    static NetworkCounts of(List<OrganizationView> all) {
      return new NetworkCounts(
          count(all, OrganizationKind.AREA),
          count(all, OrganizationKind.ASSOCIATION),
          count(all, OrganizationKind.CENTRE),
          count(all, OrganizationKind.MUNICIPALITY));
    }

    private static long count(List<OrganizationView> all, OrganizationKind kind) {
      return all.stream().filter(one -> one.kind() == kind).count();
    }
  }

  static SetupState of(List<OrganizationView> all, boolean somebodyInvited) {
    PrefectureName prefecture =
        all.stream()
            .filter(one -> one.kind() == OrganizationKind.PREFECTURE)
            .findFirst()
            .map(one -> new PrefectureName(one.name()))
            .orElse(null);
    NetworkCounts counts = NetworkCounts.of(all);
    return new SetupState(
        step(prefecture, counts, somebodyInvited),
        prefecture,
        counts.centres() == 0 ? null : counts);
  }

  private static SetupStep step(
      @Nullable PrefectureName prefecture, NetworkCounts counts, boolean somebodyInvited) {
    if (prefecture == null) {
      return SetupStep.PREFECTURE;
    }
    if (counts.centres() == 0) {
      return SetupStep.NETWORK;
    }
    return somebodyInvited ? SetupStep.DONE : SetupStep.INVITATION;
  }
}
