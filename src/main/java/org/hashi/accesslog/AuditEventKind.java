package org.hashi.accesslog;

/** What DICOM's list of audit events calls an entry. */
record AuditEventKind(String code, String display) {
  static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

  private static final AuditEventKind PATIENT_RECORD =
      new AuditEventKind("110110", "Patient Record");
  private static final AuditEventKind EXPORT = new AuditEventKind("110106", "Export");
  private static final AuditEventKind LOG_USED = new AuditEventKind("110101", "Audit Log Used");
  private static final AuditEventKind ALERT = new AuditEventKind("110113", "Security Alert");
  private static final AuditEventKind SIGN_IN = new AuditEventKind("110114", "User Authentication");
  private static final AuditEventKind RIGHTS =
      new AuditEventKind("110137", "User Security Attributes Changed");

  static AuditEventKind of(LogEntry entry) {
    return switch (entry.group()) {
      case READ, WRITE -> PATIENT_RECORD;
      case MEMBER -> RIGHTS;
      case ADMINISTRATION -> entry.action().startsWith("session.") ? SIGN_IN : RIGHTS;
      case REVIEW -> entry.action().equals(LogAudit.EXPORT) ? EXPORT : LOG_USED;
      case REFUSAL, EMERGENCY -> ALERT;
    };
  }

  /** Create, read, update, delete or execute, by the verb of the action. */
  static String letter(String action) {
    String verb = action.substring(action.indexOf('.') + 1);
    return switch (verb) {
      case "read" -> "R";
      case "export", "signOff", "refuse" -> "E";
      case "post", "invite", "addMember" -> "C";
      case "end", "endOthers", "removeMember" -> "D";
      default -> "U";
    };
  }
}
