package org.hashi.envelope;

import org.hashi.platform.Text;

/** The wish to administer while Keycloak is away. */
record OpenEnvelope(
    @Text(max = 100, oneLine = true, message = "封筒のコードを入力してください。") String code,
    @Text(max = 60, oneLine = true, message = "開けた方の氏名を入力してください。") String openedBy,
    @Text(max = 500, message = "理由を入力してください。") String reason) {
  @Override
  public String toString() {
    return "OpenEnvelope[]";
  }
}
