package org.hashi.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.policy.Acceptance.When.NEVER;
import static org.hashi.policy.Acceptance.When.ONCE;
import static org.hashi.policy.Acceptance.When.RENEWED;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.ChannelPolicies;
import org.hashi.channel.MemberRole;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.organization.Japan;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.policy.Neighbourhood.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What policies stand against, and what they never do. */
@QuarkusTest
@WithTestResource(Postgres.class)
class PoliciesTest {
  @Inject Asked asked;
  @Inject Api api;
  @Inject TheCast cast;
  @Inject Neighbourhood neighbourhood;
  @Inject Accepting accepting;
  @Inject ChannelPolicies channelPolicies;
  @Inject EventLog log;

  private UUID association;
  private UUID facility;
  private Person manager;
  private Person nurse;
  private UUID room;

  @BeforeEach
  void aRoomOfTwo() {
    cast.enter();
    association = neighbourhood.association();
    facility = neighbourhood.facility();
    manager = neighbourhood.member(neighbourhood.facility());
    nurse = neighbourhood.member(facility);
    room = neighbourhood.room(ChannelKind.TEAM, manager, nurse);
  }

  @Test
  void whoHasNotAcceptedPostsNothingAndWhoHasDoes() {
    PolicyVersion version = policy(0, ONCE);
    bind(version);
    accept(manager, version);
    String thread = started(manager);
    long before = last();

    Answer start = start(nurse);
    Answer post = post(nurse, thread);

    for (Answer refused : List.of(start, post)) {
      assertThat(refused).returns(409, Answer::status).returns("policy-unaccepted", Answer::code);
      assertThat(refused.body().path("fields").size()).isEqualTo(1);
      JsonNode named = refused.body().path("fields").path(0);
      assertThat(named.path("field").asText()).isEqualTo(version.versionId().toString());
      assertThat(named.path("message").asText()).isEqualTo("見本の運用ポリシー（第1版）");
    }
    assertThat(last()).as("nothing of it is stored").isEqualTo(before);
    assertThat(stored(nurse)).isZero();

    accept(nurse, version);

    assertThat(post(nurse, thread).status()).isEqualTo(201);
    assertThat(start(nurse).status()).isEqualTo(201);
    assertThat(stored(nurse)).isEqualTo(2);
  }

  @Test
  void readingIsNeverStoodAgainst() {
    PolicyVersion version = policy(0, ONCE);
    bind(version);
    accept(manager, version);
    String thread = started(manager);

    assertThat(post(nurse, thread).status()).isEqualTo(409);

    String channel = "/channels/" + room;
    for (String path :
        List.of(channel, channel + "/threads", channel + "/events?after=0", "/threads/" + thread)) {
      assertThat(api.get(nurse.caller(), path).status()).as(path).isEqualTo(200);
    }
    Answer read =
        api.send(
            nurse.caller(),
            "PUT",
            "/threads/" + thread + "/read-position",
            "{\"upTo\":" + last() + "}");
    assertThat(read.status()).isEqualTo(204);
  }

  @Test
  void whatWasSentBeforeIsAnsweredAgain() {
    String thread = started(manager);
    String message = message();
    String path = "/threads/" + thread + "/messages";
    assertThat(api.send(nurse.caller(), "POST", path, message).status()).isEqualTo(201);

    bind(policy(0, ONCE));

    assertThat(api.send(nurse.caller(), "POST", path, message).status()).isEqualTo(200);
    assertThat(post(nurse, thread).status()).isEqualTo(409);
  }

  @Test
  void aNewVersionIsAskedForOnlyWhenItsGraceIsOver() {
    PolicyVersion first = policy(100, RENEWED);
    bind(first);
    accept(manager, first);
    accept(nurse, first);
    neighbourhood.policy(association, 5, rules(Adding.MANAGERS, new Acceptance(RENEWED, 14)));
    String thread = started(manager);
    assertThat(post(nurse, thread).status()).isEqualTo(201);

    PolicyVersion third =
        neighbourhood.policy(association, 20, rules(Adding.MANAGERS, new Acceptance(RENEWED, 14)));

    Answer refused = post(nurse, thread);
    assertThat(refused.code()).isEqualTo("policy-unaccepted");
    assertThat(refused.body().path("fields").path(0).path("message").asText()).contains("第3版");
    assertThat(accepting(nurse, first).code()).isEqualTo("policy-past");
    accept(nurse, third);
    assertThat(post(nurse, thread).status()).isEqualTo(201);
    JsonNode own = person(view(nurse), nurse);
    assertThat(own.path("accepted").path(0).path("number").asInt()).isEqualTo(3);
    assertThat(acceptances(nurse)).as("the earlier one stays").isEqualTo(2);
  }

  @Test
  void whatChangesIsFeltByTheNextPost() {
    String thread = started(nurse);
    assertThat(post(nurse, thread).status()).as("nothing applies").isEqualTo(201);
    PolicyVersion gentle = policy(0, NEVER);
    bind(gentle);
    assertThat(post(nurse, thread).status()).as("nothing is demanded").isEqualTo(201);

    PolicyVersion strict = policy(0, ONCE);
    assertThat(post(nurse, thread).code()).as("a version").isEqualTo("policy-unaccepted");
    accept(nurse, strict);
    assertThat(post(nurse, thread).status()).isEqualTo(201);

    UUID other = neighbourhood.association();
    PolicyVersion others =
        neighbourhood.policy(other, 0, rules(Adding.MANAGERS, new Acceptance(ONCE, 0)));
    assertThat(post(nurse, thread).status()).as("nobody here is bound to it").isEqualTo(201);
    Person pharmacist = neighbourhood.member(neighbourhood.facility());
    neighbourhood.joins(room, pharmacist, MemberRole.MEMBER);
    asked.write(tx -> accepting.acceptFor(tx, nurse.caller(), others, pharmacist.organizationId()));
    assertThat(post(nurse, thread).code()).as("a facility").isEqualTo("policy-unaccepted");
    remove(pharmacist);
    assertThat(post(nurse, thread).status()).as("its people have left").isEqualTo(201);
    neighbourhood.joins(room, pharmacist, MemberRole.MEMBER);
    assertThat(post(nurse, thread).code()).as("and come back").isEqualTo("policy-unaccepted");
  }

  /** Whoever works out what is demanded while it changes must not keep what it was before. */
  @Test
  void whatChangesWhileManyPostHoldsAfterwards() {
    Person pharmacist = neighbourhood.member(neighbourhood.facility());
    PolicyVersion gentle = policy(0, NEVER);
    asked.write(tx -> accepting.acceptFor(tx, nurse.caller(), gentle, pharmacist.organizationId()));
    neighbourhood.joins(room, pharmacist, MemberRole.MEMBER);
    String thread = started(nurse);

    whileManyPost(thread, () -> policy(0, ONCE));
    assertThat(post(nurse, thread).code()).as("published").isEqualTo("policy-unaccepted");

    remove(pharmacist);
    whileManyPost(thread, () -> neighbourhood.joins(room, pharmacist, MemberRole.MEMBER));
    assertThat(post(nurse, thread).code()).as("joined").isEqualTo("policy-unaccepted");

    whileManyPost(thread, () -> remove(pharmacist));
    assertThat(post(nurse, thread).status()).as("left").isEqualTo(201);
  }

  private void whileManyPost(String thread, Runnable change) {
    List<CompletableFuture<Answer>> posts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      posts.add(CompletableFuture.supplyAsync(() -> post(nurse, thread)));
      if (i == 30) {
        posts.getFirst().join();
        change.run();
      }
    }
    assertThat(posts).extracting(one -> one.join().status()).isSubsetOf(201, 409);
  }

  @Test
  void whatTheAssociationOperatesIsBoundUpToTheLastDay() {
    LocalDate today = asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
    policy(0, ONCE);
    Person until = neighbourhood.member(neighbourhood.centre(association, today));
    Person ended = neighbourhood.member(neighbourhood.centre(association, today.minusDays(1)));
    Person own = neighbourhood.member(association);

    assertThat(bound(neighbourhood.room(ChannelKind.TEAM, until), until)).isTrue();
    assertThat(bound(neighbourhood.room(ChannelKind.TEAM, ended), ended)).isFalse();
    assertThat(bound(neighbourhood.room(ChannelKind.TEAM, own), own)).isTrue();
  }

  @Test
  void anAffiliationThatEndedYesterdayBindsNoRoom() {
    bind(policy(0, ONCE));
    assertThat(view(manager).path("policies")).hasSize(1);

    asked.write(
        tx ->
            tx.rows(
                "update organization_affiliation set valid_to = $2 where affiliation_id = $1",
                nurse.affiliationId(),
                Japan.today(tx).minusDays(1)));

    assertThat(view(manager).path("policies")).isEmpty();
    assertThat(person(view(manager), nurse).path("organizationId").isNull()).isTrue();
  }

  @Test
  void elsewhereThanInCareTeamsNoPolicyApplies() {
    bind(policy(0, ONCE));
    UUID peer = neighbourhood.room(ChannelKind.PEER, manager, nurse);

    Answer started = api.send(nurse.caller(), "POST", "/channels/" + peer + "/threads", thread());

    assertThat(started.status()).isEqualTo(201);
    assertThat(api.get(nurse.caller(), "/channels/" + peer + "/policies").body().path("policies"))
        .isEmpty();
    assertThat(start(nurse).status()).as("here it would").isEqualTo(409);
  }

  @Test
  void theStrictestOfTwoAppliesAndIsNamed() {
    UUID other = neighbourhood.association();
    PolicyVersion long_ =
        neighbourhood.policy(
            other,
            1,
            new Rules(
                Adding.MEMBERS,
                Urgency.WRITTEN,
                Attachments.NONE,
                new Acceptance(NEVER, 0),
                10,
                null));
    bind(policy(1, ONCE));
    asked.write(tx -> accepting.acceptFor(tx, nurse.caller(), long_, manager.organizationId()));

    JsonNode strictest = view(nurse).path("strictest");

    assertThat(strictest.path("rules").path("adding").asText()).isEqualTo("managers");
    assertThat(strictest.path("rules").path("attachments").asText()).isEqualTo("none");
    assertThat(strictest.path("rules").path("retentionYears").asInt()).isEqualTo(10);
    assertThat(strictest.path("rules").path("reviewMonths").asInt()).isEqualTo(6);
    assertThat(whose(strictest, "adding")).containsExactly(association.toString());
    assertThat(whose(strictest, "attachments")).containsExactly(other.toString());
    assertThat(whose(strictest, "retention")).containsExactly(other.toString());
    OptionalInt months = asked.write(tx -> channelPolicies.reviewMonths(tx, room));
    assertThat(months).hasValue(6);
  }

  @Test
  void anybodyInTheRoomSeesWhoHasAcceptedWhatAndWhen() {
    PolicyVersion version = policy(0, ONCE);
    bind(version);
    accept(nurse, version);

    JsonNode view = view(manager);

    JsonNode bound = view.path("policies").path(0).path("organizations").path(0);
    assertThat(bound.path("organizationId").asText()).isEqualTo(facility.toString());
    assertThat(bound.path("accepted").path("fresh").asBoolean()).isTrue();
    assertThat(person(view, nurse).path("accepted").path(0).path("number").asInt()).isEqualTo(1);
    assertThat(person(view, manager).path("accepted")).isEmpty();
    assertThat(view.path("owed").path(0).asText()).isEqualTo(version.versionId().toString());
    assertThat(view(nurse).path("owed")).isEmpty();
    Person outsider = neighbourhood.member(facility);
    assertThat(api.get(outsider.caller(), "/channels/" + room + "/policies").code())
        .isEqualTo("not-found");
  }

  @Test
  void whereEverybodyMayAddAMemberAddsMembersOnly() {
    bind(neighbourhood.policy(association, 0, rules(Adding.MEMBERS, new Acceptance(NEVER, 0))));
    Person one = neighbourhood.member(neighbourhood.facility());
    Person two = neighbourhood.member(neighbourhood.facility());

    assertThat(add(nurse, one, "manager").code()).isEqualTo("not-found");
    assertThat(add(nurse, one, "issuer").code()).isEqualTo("not-found");
    assertThat(add(two, one, "member").code()).as("from outside").isEqualTo("not-found");
    assertThat(isMember(one)).isFalse();
    assertThat(add(nurse, one, "member").status()).isEqualTo(201);
    assertThat(add(manager, two, "manager").status()).isEqualTo(201);
  }

  @Test
  void whereOnePolicyWantsAManagerNobodyElseAdds() {
    Person one = neighbourhood.member(neighbourhood.facility());
    assertThat(add(nurse, one, "member").code()).as("without any").isEqualTo("not-found");
    bind(neighbourhood.policy(association, 0, rules(Adding.MEMBERS, new Acceptance(NEVER, 0))));
    PolicyVersion stricter =
        neighbourhood.policy(
            neighbourhood.association(), 0, rules(Adding.MANAGERS, new Acceptance(NEVER, 0)));
    asked.write(tx -> accepting.acceptFor(tx, nurse.caller(), stricter, facility));

    assertThat(add(nurse, one, "member").code()).isEqualTo("not-found");
    assertThat(isMember(one)).isFalse();
    assertThat(add(manager, one, "member").status()).isEqualTo(201);
  }

  @Test
  void whereFacilitiesMustHaveAcceptedOnlyTheirPeopleAreAdded() {
    PolicyVersion version =
        neighbourhood.policy(association, 0, rules(Adding.ACCEPTED, new Acceptance(NEVER, 0)));
    bind(version);
    Person pharmacist = neighbourhood.member(neighbourhood.facility());
    Person coordinator = neighbourhood.member(neighbourhood.centre(association, null));
    long before = last();

    Answer refused = add(manager, pharmacist, "member");

    assertThat(refused).returns(409, Answer::status).returns("policy-unbound", Answer::code);
    assertThat(refused.body().path("fields").path(0).path("field").asText())
        .isEqualTo(version.versionId().toString());
    assertThat(last()).isEqualTo(before);
    assertThat(add(nurse, pharmacist, "member").code()).isEqualTo("not-found");
    assertThat(add(manager, coordinator, "member").status()).isEqualTo(201);
    asked.write(
        tx -> accepting.acceptFor(tx, nurse.caller(), version, pharmacist.organizationId()));
    assertThat(add(manager, pharmacist, "member").status()).isEqualTo(201);
  }

  @Test
  void oneWhoAcceptsManyTimesAtOnceHasAcceptedOnce() {
    PolicyVersion version = policy(0, ONCE);
    long before = recorded("policy.accept", version.versionId());
    List<CompletableFuture<Void>> all =
        IntStream.range(0, 20)
            .mapToObj(
                i -> asked.atOnce(() -> accepting.accept(nurse.caller(), version.versionId())))
            .toList();
    all.forEach(CompletableFuture::join);

    assertThat(acceptances(nurse)).isEqualTo(1);
    assertThat(recorded("policy.accept", version.versionId())).isEqualTo(before + 1);
  }

  private boolean bound(UUID room, Person person) {
    JsonNode view = api.get(person.caller(), "/channels/" + room + "/policies").body();
    boolean applies = !view.path("policies").isEmpty();
    Answer started = api.send(person.caller(), "POST", "/channels/" + room + "/threads", thread());
    assertThat(started.status()).isEqualTo(applies ? 409 : 201);
    return applies;
  }

  private PolicyVersion policy(int daysAgo, Acceptance.When when) {
    return neighbourhood.policy(
        association, daysAgo, rules(Adding.MANAGERS, new Acceptance(when, 0)));
  }

  private static Rules rules(Adding adding, Acceptance acceptance) {
    return new Rules(adding, Urgency.PHONED, Attachments.IMAGES, acceptance, 5, 6);
  }

  private void bind(PolicyVersion version) {
    asked.write(tx -> accepting.acceptFor(tx, nurse.caller(), version, facility));
  }

  private void accept(Person person, PolicyVersion version) {
    assertThat(accepting(person, version).status()).isEqualTo(204);
  }

  private Answer accepting(Person person, PolicyVersion version) {
    return api.send(person.caller(), "PUT", "/policies/" + version.versionId() + "/acceptance", "");
  }

  private String started(Person person) {
    Answer started = start(person);
    assertThat(started.status()).as(started.code()).isEqualTo(201);
    return started.body().path("thread").path("threadId").asText();
  }

  private Answer start(Person person) {
    return api.send(person.caller(), "POST", "/channels/" + room + "/threads", thread());
  }

  private Answer post(Person person, String threadId) {
    return api.send(person.caller(), "POST", "/threads/" + threadId + "/messages", message());
  }

  private Answer add(Person by, Person person, String role) {
    return api.send(
        by.caller(),
        "POST",
        "/channels/" + room + "/members",
        "{\"affiliationId\":\"%s\",\"role\":\"%s\"}".formatted(person.affiliationId(), role));
  }

  private void remove(Person person) {
    Answer removed =
        api.send(
            manager.caller(),
            "DELETE",
            "/channels/" + room + "/members/" + person.caller().accountId(),
            "");
    assertThat(removed.status()).isEqualTo(204);
  }

  private boolean isMember(Person person) {
    return api.get(person.caller(), "/channels/" + room).status() == 200;
  }

  private JsonNode view(Person person) {
    Answer answer = api.get(person.caller(), "/channels/" + room + "/policies");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode person(JsonNode view, Person person) {
    for (JsonNode one : view.path("people")) {
      if (one.path("accountId").asText().equals(person.caller().accountId().toString())) {
        return one;
      }
    }
    throw new AssertionError("not in the room");
  }

  private static List<String> whose(JsonNode strictest, String rule) {
    for (JsonNode one : strictest.path("whose")) {
      if (one.path("rule").asText().equals(rule)) {
        return IntStream.range(0, one.path("publisherIds").size())
            .mapToObj(i -> one.path("publisherIds").path(i).asText())
            .toList();
      }
    }
    throw new AssertionError("no such rule: " + rule);
  }

  private static String thread() {
    return "{\"clientId\":\"%s\",\"title\":\"話題\",\"body\":\"はじめます。\"}".formatted(Ids.next());
  }

  private static String message() {
    return "{\"clientId\":\"%s\",\"body\":\"投稿です。\"}".formatted(Ids.next());
  }

  private long last() {
    return asked.write(tx -> log.last(tx, room));
  }

  private long stored(Person author) {
    return count(
        "select count(*) from message_message where author_id = $1", author.caller().accountId());
  }

  private long acceptances(Person person) {
    return count(
        "select count(*) from policy_acceptance where account_id = $1",
        person.caller().accountId());
  }

  private long recorded(String action, UUID subjectId) {
    return count(
        "select count(*) from audit_entry where action = $1 and subject_id = $2",
        action,
        subjectId);
  }

  private long count(String sql, Object... parameters) {
    return asked.write(
        tx -> tx.rows(sql, parameters).map(rows -> rows.iterator().next().getLong(0)));
  }
}
