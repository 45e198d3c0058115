package org.hashi.setup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.policy.PolicyContact;
import org.hashi.policy.Rules;
import org.jspecify.annotations.Nullable;

/** The fictional cast as the file tells it. */
record Cast(
    List<Actor> people,
    List<Facility> facilities,
    CastPatient patient,
    List<Room> channels,
    List<Talk> threads,
    List<Document> notices,
    List<Matter> consultations,
    List<Policy> policies) {

  /** A person; the family and given name are for Keycloak. */
  @JsonIgnoreProperties({"familyName", "givenName"})
  record Actor(
      String username,
      UUID subject,
      String name,
      String profession,
      String organization,
      AffiliationRole role,
      String note) {}

  record Facility(String id, String name, String type) {}

  record CastPatient(UUID id, String name, String nameKana) {}

  record Room(
      String id,
      String kind,
      String title,
      @Nullable List<String> issuers,
      @Nullable List<String> managers,
      List<String> members) {}

  record Talk(String channel, String title, List<Post> posts) {}

  record Post(String author, String body) {}

  record Document(
      String number,
      String title,
      String section,
      String issuer,
      int issuedDaysAgo,
      int dueInDays,
      String body,
      List<String> confirmedBy) {}

  /** A counted matter of an earlier month. */
  record Matter(
      String centre,
      String kind,
      @Nullable String residence,
      @Nullable String person,
      Map<String, List<String>> codes,
      int monthsAgo,
      int day,
      int followUps) {}

  /** What an association rules, the first version first. */
  record Policy(String publisher, List<Edition> versions) {}

  /**
   * A version.
   *
   * @param facilities those that have accepted it, and who did so for each
   */
  record Edition(
      String title,
      int validFromDaysAgo,
      Rules rules,
      PolicyContact contact,
      String body,
      List<String> acceptedBy,
      Map<String, String> facilities) {}

  static Cast read() {
    try (InputStream in =
        Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/cast.yaml"))) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(in, Cast.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the cast cannot be read", e);
    }
  }

  Actor person(String username) {
    return people.stream()
        .filter(one -> one.username().equals(username))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not in the cast: " + username));
  }

  Caller caller(String username) {
    return new Caller(person(username).subject());
  }

  Room room(String id) {
    return channels.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such channel: " + id));
  }
}
