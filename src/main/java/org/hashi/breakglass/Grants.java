package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.PatientChannel;
import org.hashi.channel.PatientChannels;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.patient.Patients;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Taking the emergency access, and what one has of it. */
@ApplicationScoped
public class Grants {
  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final Duration REVIEW_WITHIN = Duration.ofDays(3);
  private static final int MOST_TRIES = 10;

  /** Who cares for patients or coordinates those who do. */
  private static final Set<AffiliationRole> CARING =
      EnumSet.of(AffiliationRole.MEMBER, AffiliationRole.COORDINATOR);

  private final Transactions transactions;
  private final Affiliations affiliations;
  private final Patients patients;
  private final Channels channels;
  private final PatientChannels ofPatients;
  private final ChannelAccess access;
  private final EventLog log;
  private final AuditTrail audit;
  private final Duration lasting;
  private final GrantStore store = new GrantStore();

  Grants(
      Transactions transactions,
      Affiliations affiliations,
      Patients patients,
      Channels channels,
      PatientChannels ofPatients,
      ChannelAccess access,
      EventLog log,
      AuditTrail audit,
      @ConfigProperty(name = "hashi.break-glass.minutes", defaultValue = "60") int minutes) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.patients = patients;
    this.channels = channels;
    this.ofPatients = ofPatients;
    this.access = access;
    this.log = log;
    this.audit = audit;
    this.lasting = Duration.ofMinutes(Math.clamp(minutes, 1, LONGEST.toMinutes()));
  }

  /**
   * Lets the caller read in the room of the patient he names exactly. Whoever names nobody finds
   * nothing, and the try is counted and recorded before anything is looked up. Asking again while a
   * grant stands gives the same one, which ends as it would have.
   */
  public Uni<OpenGrant> open(Caller caller, BreakGlass wish) {
    return transactions
        .write(tx -> tried(tx, caller, wish))
        .invoke(
            tries -> {
              if (tries > MOST_TRIES) {
                throw new BreakGlassProblem.TooManyTries();
              }
            })
        .chain(() -> transactions.writeOverseeing(tx -> open(tx, caller, wish)));
  }

  /** The caller's grants that stand. */
  public Uni<List<OpenGrant>> mine(Caller caller) {
    return transactions.look(
        tx -> store.ofHolder(tx, caller.accountId()).chain(all -> views(tx, all)));
  }

  private Uni<Integer> tried(Tx tx, Caller caller, BreakGlass wish) {
    return as(tx, caller, wish.affiliationId())
        .invoke(() -> StepUp.require(tx, caller))
        .chain(() -> store.tried(tx, caller.accountId()))
        .call(
            () -> audit.administered(tx, caller.accountId(), "breakglass.try", caller.accountId()));
  }

  private Uni<OpenGrant> open(Tx tx, Caller caller, BreakGlass wish) {
    return room(tx, wish)
        .call(channelId -> mustBeOutside(tx, caller, channelId))
        .chain(
            channelId ->
                store
                    .standing(tx, caller.accountId(), channelId)
                    .chain(
                        standing ->
                            standing != null
                                ? Uni.createFrom().item(standing)
                                : begin(tx, caller, wish, channelId)))
        .chain(grant -> views(tx, List.of(grant)))
        .map(List::getFirst);
  }

  private Uni<UUID> room(Tx tx, BreakGlass wish) {
    return patients
        .exactly(tx, wish.patientName(), wish.patientKana())
        .map(found -> found.orElseThrow(NotFound::new))
        .chain(patientId -> ofPatients.ofPatient(tx, patientId))
        .map(
            all ->
                all.stream()
                    .filter(one -> one.kind() == ChannelKind.TEAM)
                    .map(PatientChannel::channelId)
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  private Uni<Void> mustBeOutside(Tx tx, Caller caller, UUID channelId) {
    return access
        .asMember(tx, caller, channelId)
        .onItem()
        .transformToUni(
            entry -> Uni.createFrom().<Void>failure(new BreakGlassProblem.AlreadyMember()))
        .onFailure(NotFound.class)
        .recoverWithNull();
  }

  private Uni<Grant> begin(Tx tx, Caller caller, BreakGlass wish, UUID channelId) {
    return as(tx, caller, wish.affiliationId())
        .chain(standing -> begin(tx, standing, wish, channelId));
  }

  /** Everybody in the room is told with the event; both chains have it. */
  private Uni<Grant> begin(Tx tx, Standing standing, BreakGlass wish, UUID channelId) {
    Grant grant =
        new Grant(
            Ids.next(),
            channelId,
            standing.accountId(),
            standing.affiliationId(),
            wish.reason(),
            wish.words(),
            tx.now(),
            tx.now().plus(lasting),
            tx.now().plus(REVIEW_WITHIN));
    GrantView view = GrantView.of(grant, standing.person(), null);
    return log.append(tx, channelId, seq -> new BreakGlassEvent.Opened(view))
        .chain(() -> store.insert(tx, grant))
        .chain(() -> recorded(tx, channelId, grant))
        .chain(() -> recorded(tx, AuditTrail.ADMINISTRATION, grant))
        .replaceWith(grant);
  }

  private Uni<Void> recorded(Tx tx, UUID chainId, Grant grant) {
    return audit.record(tx, chainId, grant.accountId(), "breakglass.open", grant.grantId());
  }

  /** As whom he asks; not found when he neither cares for patients nor coordinates. */
  private Uni<Standing> as(Tx tx, Caller caller, @Nullable UUID affiliationId) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                mine.stream()
                    .filter(one -> CARING.contains(one.role()))
                    .filter(
                        one -> affiliationId == null || one.affiliationId().equals(affiliationId))
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  private Uni<List<OpenGrant>> views(Tx tx, List<Grant> grants) {
    return channels
        .titles(tx, grants.stream().map(Grant::channelId).toList())
        .map(
            titles ->
                grants.stream()
                    .map(
                        one ->
                            new OpenGrant(
                                one.grantId(),
                                one.channelId(),
                                titles.getOrDefault(one.channelId(), ""),
                                one.endsAt()))
                    .toList());
  }
}
