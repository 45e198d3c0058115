package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** A realm as an installation of long ago has it, and what must have become of it. */
record OldRealm(KeycloakAdmin admin) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A weaker policy, and flows that were cut off while they were made. */
  void make() throws Exception {
    ObjectNode old = JSON.createObjectNode().put("browserFlow", "browser");
    old.put("passwordPolicy", "length(8)").put("failureFactor", 30);
    old.putObject("attributes").put("hashi.realm.version", "1").put("acr.loa.map", "{}");
    admin.put("", old);
    ObjectNode pages = (ObjectNode) admin.get("/clients?clientId=account").get(0);
    admin.put("/clients/" + pages.path("id").asText(), pages.put("enabled", true));
    for (JsonNode flow : admin.get("/authentication/flows")) {
      if (flow.path("alias").asText().equals("hashi browser")) {
        admin.delete("/authentication/flows/" + flow.path("id").asText());
      }
    }
    ObjectNode half = JSON.createObjectNode().put("alias", "hashi browser");
    half.put("providerId", "basic-flow").put("topLevel", true).put("builtIn", false);
    admin.post("/authentication/flows", half);
  }

  void assertUpToDate() throws Exception {
    JsonNode realm = admin.get("");
    assertThat(realm.path("browserFlow").asText()).isEqualTo("hashi browser");
    assertThat(realm.path("passwordPolicy").asText()).contains("length(13)", "passwordBlacklist");
    assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
    assertThat(admin.get("/clients?clientId=account").get(0).path("enabled").asBoolean()).isFalse();
    assertThat(admin.get("/authentication/flows/hashi%20browser/executions"))
        .extracting(step -> step.path("level") + " " + step.path("requirement").asText())
        .containsExactly(
            "0 ALTERNATIVE",
            "0 ALTERNATIVE",
            "1 CONDITIONAL",
            "2 REQUIRED",
            "2 REQUIRED",
            "2 CONDITIONAL",
            "3 REQUIRED",
            "3 CONDITIONAL",
            "4 REQUIRED",
            "4 ALTERNATIVE",
            "4 ALTERNATIVE",
            "4 ALTERNATIVE",
            "4 ALTERNATIVE",
            "3 CONDITIONAL",
            "4 REQUIRED",
            "4 REQUIRED",
            "1 CONDITIONAL",
            "2 REQUIRED",
            "2 CONDITIONAL",
            "3 REQUIRED",
            "3 ALTERNATIVE",
            "3 ALTERNATIVE",
            "3 ALTERNATIVE",
            "3 ALTERNATIVE",
            "2 REQUIRED");
    assertThat(new RealmUpgrade(admin, Realm.read(Path.of("keycloak/hashi-realm.json"))).run())
        .as("a second time there is nothing to do")
        .isFalse();
  }
}
