package org.hashi.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings a realm that was imported by an earlier version up to this one: its settings, required
 * actions, the client's attributes and the flows; people, secrets and sessions are not touched. It
 * may be cut off and begin anew: the version is noted last, and while the flows are being made
 * nobody can sign in.
 */
final class RealmUpgrade {
  private static final List<String> NOT_SETTINGS =
      List.of(
          "authenticationFlows",
          "authenticatorConfig",
          "requiredActions",
          "components",
          "clients",
          "users");
  private static final String VERSION = "hashi.realm.version";
  private static final String OURS = "hashi ";
  private static final String FLOWS = "/authentication/flows";

  /** Lets nobody in; it is in every version as it is now. */
  private static final String CLOSED = "hashi no direct grant";

  private final KeycloakAdmin admin;
  private final Realm realm;
  private final ObjectNode wanted;

  RealmUpgrade(KeycloakAdmin admin, Realm realm) {
    this.admin = admin;
    this.realm = realm;
    this.wanted = realm.tree();
  }

  /** Whether there was something to do. */
  boolean run() throws IOException, InterruptedException {
    if (version(admin.get("")) >= version(wanted)) {
      return false;
    }
    admin.put("", closed());
    removeFlows();
    makeFlows();
    for (JsonNode action : wanted.path("requiredActions")) {
      require(action);
    }
    admin.changeClient(realm.client(Realm.CLIENT));
    admin.shutClient(Realm.ACCOUNT_PAGES);
    admin.put("", settings());
    return true;
  }

  private static int version(JsonNode realm) {
    return realm.path("attributes").path(VERSION).asInt(1);
  }

  /** The levels are in it already: the client names them. */
  private ObjectNode closed() {
    ObjectNode closed = settings().put("browserFlow", CLOSED);
    closed.withObject("/attributes").remove(VERSION);
    return closed;
  }

  private ObjectNode settings() {
    ObjectNode settings = wanted.deepCopy();
    settings.remove(NOT_SETTINGS);
    return settings;
  }

  private void removeFlows() throws IOException, InterruptedException {
    for (JsonNode flow : admin.get(FLOWS)) {
      String alias = flow.path("alias").asText();
      if (alias.startsWith(OURS) && !alias.equals(CLOSED)) {
        admin.delete(FLOWS + "/" + flow.path("id").asText());
      }
    }
  }

  private void makeFlows() throws IOException, InterruptedException {
    Map<String, JsonNode> byAlias = new HashMap<>();
    wanted.path("authenticationFlows").forEach(f -> byAlias.put(f.path("alias").asText(), f));
    for (JsonNode flow : byAlias.values()) {
      if (flow.path("topLevel").asBoolean() && !flow.path("alias").asText().equals(CLOSED)) {
        ObjectNode bare = flow.deepCopy();
        bare.remove("authenticationExecutions");
        fill(flow, admin.post(FLOWS, bare), byAlias);
      }
    }
  }

  private void fill(JsonNode flow, String flowId, Map<String, JsonNode> byAlias)
      throws IOException, InterruptedException {
    for (JsonNode step : flow.path("authenticationExecutions")) {
      if (step.path("authenticatorFlow").asBoolean()) {
        JsonNode inner = Objects.requireNonNull(byAlias.get(step.path("flowAlias").asText()));
        fill(inner, nest(flow, inner, step), byAlias);
      } else {
        configure(step, admin.post("/authentication/executions", execution(step, flowId)));
      }
    }
  }

  private static ObjectNode execution(JsonNode step, String flowId) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("parentFlow", flowId)
        .put("authenticator", step.path("authenticator").asText())
        .put("requirement", step.path("requirement").asText())
        .put("authenticatorFlow", false);
  }

  private void configure(JsonNode step, String executionId)
      throws IOException, InterruptedException {
    String alias = step.path("authenticatorConfig").asText();
    for (JsonNode config : wanted.path("authenticatorConfig")) {
      if (config.path("alias").asText().equals(alias)) {
        admin.post("/authentication/executions/" + executionId + "/config", config);
      }
    }
  }

  /** A flow within another; only there its requirement can be told. */
  private String nest(JsonNode outer, JsonNode inner, JsonNode step)
      throws IOException, InterruptedException {
    String place =
        FLOWS + "/" + KeycloakAdmin.encoded(outer.path("alias").asText()) + "/executions";
    ObjectNode made =
        JsonNodeFactory.instance
            .objectNode()
            .put("alias", inner.path("alias").asText())
            .put("description", inner.path("description").asText())
            .put("type", inner.path("providerId").asText())
            .put("provider", inner.path("providerId").asText());
    String flowId = admin.post(place + "/flow", made);
    for (JsonNode execution : admin.get(place)) {
      if (execution.path("flowId").asText().equals(flowId)) {
        ObjectNode changed = execution.deepCopy();
        admin.put(place, changed.put("requirement", step.path("requirement").asText()));
      }
    }
    return flowId;
  }

  private void require(JsonNode action) throws IOException, InterruptedException {
    String alias = action.path("alias").asText();
    for (JsonNode missing : admin.get("/authentication/unregistered-required-actions")) {
      if (missing.path("providerId").asText().equals(alias)) {
        admin.post("/authentication/register-required-action", missing);
      }
    }
    admin.put("/authentication/required-actions/" + alias, action);
  }
}
