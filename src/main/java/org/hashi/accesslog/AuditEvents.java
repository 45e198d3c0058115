package org.hashi.accesslog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Entries as AuditEvent of FHIR R4, one a line; {@code docs/audit-export.md} tells what becomes
 * what. Patients and accounts by their ids only: neither a patient's name nor a name to sign in
 * with.
 */
@ApplicationScoped
class AuditEvents {
  private static final String SUCCESS = "0";
  private static final String MINOR_FAILURE = "4";

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
  private static final String OURS = "urn:x-hashi:";

  private final JsonMapper json = new JsonMapper();
  private final CodeLists lists;

  AuditEvents(CodeLists lists) {
    this.lists = lists;
  }

  /** NDJSON, in the order given. */
  String lines(List<LogEntry> entries) {
    return entries.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(LogEntry entry) {
    try {
      return json.writeValueAsString(event(entry)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode event(LogEntry entry) {
    AuditEventKind kind = AuditEventKind.of(entry);
    ObjectNode event = json.createObjectNode().put("resourceType", "AuditEvent");
    event.put("id", entry.chainId() + "-" + entry.no());
    event.set("type", coding(AuditEventKind.DICOM, kind.code(), kind.display()));
    event.putArray("subtype").add(coding(OURS + "action", entry.action(), null));
    event.put("action", AuditEventKind.letter(entry.action()));
    event.put("recorded", Instant.ofEpochMilli(entry.at().toEpochMilli()).toString());
    event.put("outcome", entry.group() == ActionGroup.REFUSAL ? MINOR_FAILURE : SUCCESS);
    event.putArray("agent").add(agent(entry.actor()));
    event.set("source", source());
    ArrayNode entities = event.putArray("entity");
    LoggedPatient patient = entry.patient();
    if (patient != null) {
      entities.add(entity(patient.patientId(), "1", "Person", "1", "Patient"));
    }
    entities.add(subject(entry));
    return event;
  }

  private ObjectNode agent(LoggedPerson person) {
    ObjectNode agent = json.createObjectNode();
    String profession = person.profession();
    if (profession != null) {
      String label = lists.label(Dimension.PROFESSION, profession);
      ArrayNode roles = agent.putArray("role");
      roles.addObject().putArray("coding").add(coding(OURS + "profession", profession, label));
      roles.addObject().put("text", person.organization());
    }
    agent.set("who", reference(person.accountId()));
    if (person.name() != null) {
      agent.put("name", person.name());
    }
    return agent.put("requestor", true);
  }

  private ObjectNode source() {
    ObjectNode source = json.createObjectNode();
    source.putObject("observer").put("display", "Hashi");
    source.putArray("type").add(coding(HL7 + "security-source-type", "4", "Application Server"));
    return source;
  }

  private ObjectNode subject(LogEntry entry) {
    LoggedSubject subject = entry.subject();
    ObjectNode entity =
        subject.kind() == LoggedSubject.Kind.PERSON
            ? entity(subject.subjectId(), "1", "Person", "11", "Security User Entity")
            : entity(subject.subjectId(), "2", "System Object", "4", "Domain Resource");
    ArrayNode details = entity.putArray("detail");
    detail(details, "kind", subject.kind().word());
    detail(details, "chain", entry.chainId().toString());
    detail(details, "no", Long.toString(entry.no()));
    return entity;
  }

  private static void detail(ArrayNode details, String type, String value) {
    details.addObject().put("type", type).put("valueString", value);
  }

  private ObjectNode entity(UUID id, String type, String typeName, String role, String roleName) {
    ObjectNode entity = json.createObjectNode();
    entity.set("what", reference(id));
    entity.set("type", coding(HL7 + "audit-entity-type", type, typeName));
    entity.set("role", coding(HL7 + "object-role", role, roleName));
    return entity;
  }

  private ObjectNode reference(UUID id) {
    ObjectNode reference = json.createObjectNode();
    reference
        .putObject("identifier")
        .put("system", "urn:ietf:rfc:3986")
        .put("value", "urn:uuid:" + id);
    return reference;
  }

  private ObjectNode coding(String system, String code, @Nullable String display) {
    ObjectNode coding = json.createObjectNode().put("system", system).put("code", code);
    return display == null ? coding : coding.put("display", display);
  }
}
