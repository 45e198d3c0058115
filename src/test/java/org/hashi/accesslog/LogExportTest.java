package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.present;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.audit.AuditTrail;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What another system gets, read back by the reference implementation of FHIR. */
@QuarkusTest
@WithTestResource(Postgres.class)
class LogExportTest {
  private static final IParser FHIR =
      FhirContext.forR4().newJsonParser().setParserErrorHandler(new StrictErrorHandler());

  private static LocalDate next = LocalDate.of(2018, 1, 1);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject LogExport export;

  private LocalDate day;
  private Ward hana;

  @BeforeEach
  void aDayOfItsOwn() {
    cast.enter();
    next = next.plusDays(10);
    day = next;
    hana = past.ward("見本 ハナ");
    past.touch(hana, TANAKA, "message.read", day + "T09:00");
    past.touch(hana, TANAKA, "message.post", day + "T09:01");
    past.touch(past.ward("見本 タロウ"), SAITO, "channel.addMember", day + "T09:02");
    past.touch(hana, NAGAI, "accesslog.export", day + "T09:03");
    past.touch(
        AuditTrail.ADMINISTRATION,
        NAGAI,
        "account.disable",
        TANAKA.accountId(),
        PastTouches.at(day + "T09:04"));
  }

  @Test
  void everyEntryIsAnEventWithAllThatFhirRequires() {
    List<AuditEvent> events = export(null);

    assertThat(events).hasSize(5).allSatisfy(LogExportTest::isComplete);
    assertThat(events)
        .extracting(one -> one.getType().getCode() + " " + one.getAction().toCode())
        .containsExactly("110110 R", "110110 C", "110137 C", "110106 E", "110137 U");
    AuditEvent read = events.getFirst();
    assertThat(read.getRecorded()).isEqualTo(PastTouches.at(day + "T09:00"));
    assertThat(read.getAction()).isEqualTo(AuditEventAction.R);
    assertThat(read.getSubtypeFirstRep().getCode()).isEqualTo("message.read");
    assertThat(read.getAgentFirstRep().getWho().getIdentifier().getValue())
        .isEqualTo("urn:uuid:" + TANAKA.accountId());
    assertThat(read.getAgentFirstRep().getName()).isEqualTo("田中 美穂");
    assertThat(read.getAgentFirstRep().getAltId()).isNull();
    assertThat(read.getEntityFirstRep().getWhat().getIdentifier().getValue())
        .isEqualTo("urn:uuid:" + hana.patientId());
  }

  private static void isComplete(AuditEvent event) {
    assertThat(event.getType().getSystem()).startsWith("http");
    assertThat(event.getType().getCode()).isNotBlank();
    assertThat(event.getRecorded()).isNotNull();
    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
    assertThat(event.getAgent())
        .isNotEmpty()
        .allMatch(AuditEvent.AuditEventAgentComponent::hasRequestor);
    assertThat(event.getSource().hasObserver()).isTrue();
    assertThat(event.getEntity()).isNotEmpty().allMatch(one -> one.hasWhat());
    assertThat(event.getIdElement().getIdPart()).matches("[A-Za-z0-9.-]{1,64}");
  }

  @Test
  void onePatientsEventsAreThatPatientsAlone() {
    List<AuditEvent> events = export(hana.patientId());

    assertThat(events).hasSize(3);
    assertThat(events)
        .allMatch(
            one ->
                one.getEntityFirstRep()
                    .getWhat()
                    .getIdentifier()
                    .getValue()
                    .endsWith(hana.patientId().toString()));
    assertThat(past.chain(hana.channelId()))
        .last()
        .isEqualTo(NAGAI.accountId() + " accesslog.export " + hana.channelId());
  }

  @Test
  @DisplayName("SE-04: nobody carries the trail away by a session alone")
  void whoExportsProvesFirstThatItIsHe() {
    Caller absent = new Caller(NAGAI.accountId());
    List<String> before = past.chain(hana.channelId());
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(
            () -> asked.answer(() -> export.auditEvents(absent, Period.of(day, day), null)));
    assertThat(past.chain(hana.channelId())).isEqualTo(before);
  }

  @Test
  void noPatientsNameLeavesTheHouse() {
    assertThat(lines(null)).doesNotContain("ハナ", "タロウ").contains("田中 美穂");
  }

  private List<AuditEvent> export(UUID patient) {
    return lines(patient).lines().map(line -> FHIR.parseResource(AuditEvent.class, line)).toList();
  }

  private String lines(UUID patient) {
    return asked.answer(() -> export.auditEvents(present(NAGAI), Period.of(day, day), patient));
  }
}
