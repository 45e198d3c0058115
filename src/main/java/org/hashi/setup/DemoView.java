package org.hashi.setup;

import java.util.List;
import java.util.Map;

/** As whom to sign in to the demo, and with what at this moment. */
public record DemoView(
    List<DemoPerson> people, String password, Map<String, String> codes, long secondsLeft) {

  /** One of the cast. */
  public record DemoPerson(
      String username, String name, String profession, String organization, String note) {}

  @Override
  public String toString() {
    return "DemoView[]";
  }
}
