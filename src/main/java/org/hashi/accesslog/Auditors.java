package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.MemberRole;
import org.hashi.channel.PatientChannels;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who may read the trail. For everybody else there is none. */
@ApplicationScoped
class Auditors {
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
    return affiliations.requireAuditor(tx, caller);
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
