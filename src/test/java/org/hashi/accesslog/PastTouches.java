package org.hashi.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.NewChannel;
import org.hashi.ground.Asked;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.patient.NewPatient;
import org.hashi.patient.Patients;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;

/** Touches that happened long ago, in days no other test looks at, and patients to touch. */
@ApplicationScoped
class PastTouches {
  record Ward(UUID patientId, UUID channelId) {}

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** As {@code AuditStore} does, but at any time. */
  private static final String APPEND = "select audit_append($1, $2, $3, $4, $5)";

  private final Asked asked;
  private final Patients patients;
  private final Channels channels;
  private final Members members;
  private final Affiliations affiliations;

  PastTouches(
      Asked asked,
      Patients patients,
      Channels channels,
      Members members,
      Affiliations affiliations) {
    this.asked = asked;
    this.patients = patients;
    this.channels = channels;
    this.members = members;
    this.affiliations = affiliations;
  }

  /** A patient with a team's channel that nobody is in. */
  Ward ward(String name) {
    NewPatient patient = new NewPatient(Ids.next(), name, "ミホン");
    return asked.write(
        tx ->
            patients
                .register(tx, patient)
                .chain(id -> channels.open(tx, new NewChannel(ChannelKind.TEAM, name, id)))
                .map(channelId -> new Ward(patient.patientId(), channelId)));
  }

  void join(Ward ward, Caller person, MemberRole role) {
    asked.write(
        tx ->
            affiliations
                .of(tx, person.accountId())
                .chain(
                    mine ->
                        members.join(tx, ward.channelId(), mine.getFirst().affiliationId(), role)));
  }

  /** At a time of the clock in Japan, such as {@code 2021-04-01T09:00}. */
  void touch(Ward ward, Caller by, String action, String at) {
    touch(ward.channelId(), by, action, ward.channelId(), at(at));
  }

  void touch(UUID chainId, Caller by, String action, UUID subjectId, Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    asked.write(tx -> tx.rows(APPEND, chainId, time, by.accountId(), action, subjectId));
  }

  static Instant at(String clock) {
    return LocalDateTime.parse(clock).atZone(JAPAN).toInstant();
  }

  /** What stands in a chain, oldest first, as "actor action". */
  List<String> chain(UUID chainId) {
    return asked.write(tx -> entries(tx, chainId));
  }

  private static io.smallrye.mutiny.Uni<List<String>> entries(Tx tx, UUID chainId) {
    return tx.session()
        .createNativeQuery(
            "select actor_id || ' ' || action || ' ' || subject_id from audit_entry"
                + " where chain_id = ?1 order by no",
            String.class)
        .setParameter(1, chainId)
        .getResultList();
  }
}
