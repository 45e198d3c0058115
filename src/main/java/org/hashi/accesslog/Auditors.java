package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.MemberRole;
import org.hashi.channel.PatientChannels;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who may read the trail. For everybody else there is none. */
@ApplicationScoped
class Auditors {
  private static final Set<String> SEE_EVERYTHING =
      Set.of(OrganizationKind.PREFECTURE.id(), OrganizationKind.ASSOCIATION.id());

  private final Affiliations affiliations;
  private final ChannelAccess access;
  private final PatientChannels channels;

  Auditors(Affiliations affiliations, ChannelAccess access, PatientChannels channels) {
    this.affiliations = affiliations;
    this.access = access;
    this.channels = channels;
  }

  /** As what the caller reviews the trail of this server; not found when he does not. */
  Uni<Standing> require(Tx tx, Caller caller) {
    return affiliations.require(tx, caller, AffiliationRole.AUDITOR).map(Auditors::forAllChains);
  }

  /**
   * Which chains an auditor sees: all, when he audits for the prefecture or for an association, and
   * none otherwise. To be narrowed here once an organization reviews its own people.
   */
  private static Standing forAllChains(List<Standing> asAuditor) {
    return asAuditor.stream()
        .filter(one -> SEE_EVERYTHING.contains(one.organizationKind()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * The patient whose access list the caller may see and hand out: an auditor's is anybody, that of
   * a team's manager the team's patient.
   */
  Uni<Discloser> requireForPatient(Tx tx, Caller caller, UUID channelId) {
    return managing(tx, caller, channelId)
        .onFailure(NotFound.class)
        .recoverWithUni(() -> require(tx, caller).map(Standing::affiliationId))
        .chain(as -> channels.of(tx, channelId).map(channel -> new Discloser(channel, as)));
  }

  /** As whom the caller manages this team. */
  private Uni<UUID> managing(Tx tx, Caller caller, UUID channelId) {
    return access
        .toRead(tx, caller, channelId)
        .map(entry -> entry.as(MemberRole.MANAGER))
        .map(
            entry -> {
              if (entry.kind() != ChannelKind.TEAM) {
                throw new NotFound();
              }
              return entry.affiliationId();
            });
  }
}
