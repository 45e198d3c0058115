package org.hashi.areaissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;
import static org.hashi.ground.TheCast.TANAKA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.areaissue.AreaIssueList.IssueLine;
import org.hashi.areaissue.AreaIssueView.CellSource;
import org.hashi.areaissue.AreaIssueView.IssuePlace;
import org.hashi.areaissue.AreaIssueView.MatterSource;
import org.hashi.areaissue.AreaIssueView.MeasureView;
import org.hashi.areaissue.AreaIssueView.MeetingView;
import org.hashi.areaissue.AreaIssueView.Point;
import org.hashi.areaissue.AreaIssueView.StepView;
import org.hashi.areaissue.AreaIssueView.ThreadSource;
import org.hashi.areaissue.AreaIssueView.VersionView;
import org.hashi.channel.ChannelKind;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Api;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sato sees the same question come again: from there to a measure, and to what came of it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AreaIssuesTest {
  private static final String TITLE = "夜間に往診できる医師がいない";
  private static final WantedCell CELL =
      new WantedCell(Dimension.CONTENT, "A02", "2026-04", "2026-09", null);
  private static final WantedIndicator DOCTORS =
      new WantedIndicator("夜間に往診する診療所", "か所", BigDecimal.valueOf(5), null);

  @Inject Asked asked;
  @Inject Api api;
  @Inject TheCast cast;
  @Inject AreaIssues issues;
  @Inject IssueChanges changes;
  @Inject Ledger ledger;
  @Inject Organizations organizations;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void whatIsRaisedIsReadByCoordinatorsAndOfficersAndChangedByItsCentreAndOfficers() {
    AreaIssueView raised = raise(SATO, issue().build());

    assertThat(raised.state()).isEqualTo(IssueState.FOUND);
    assertThat(raised.organization()).isEqualTo("しばた地域医療介護連携センター");
    assertThat(raised.raisedBy().accountId()).isEqualTo(SATO.accountId());
    assertThat(view(SATO, raised).mayChange()).isTrue();
    assertThat(view(KOBAYASHI, raised).mayChange()).isTrue();
    assertThat(view(TAKAHASHI, raised).mayChange()).isFalse();
    assertThat(step(KOBAYASHI, raised, 1, IssueState.SORTED).state()).isEqualTo(IssueState.SORTED);
    assertNobodyChanges(TAKAHASHI, raised);
    for (Caller other : List.of(TANAKA, SAITO, IGARASHI, OKA, NAGAI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(other, raised));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> list(other, all()));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> raise(other, issue().build()));
      assertNobodyChanges(other, raised);
    }
    assertThat(view(SATO, raised).steps()).hasSize(2);
  }

  private void assertNobodyChanges(Caller who, AreaIssueView it) {
    UUID id = it.issueId();
    UUID some = Ids.next();
    Stream.<Runnable>of(
            () -> step(who, it, 2, IssueState.CLOSED),
            () -> rewrite(who, it, "別の題名"),
            () -> asked.answer(() -> changes.link(who, id, new LinkSource(null, null, CELL))),
            () -> asked.answer(() -> changes.unlink(who, id, some)),
            () -> meet(who, it, some, meeting(0, "別の会議")),
            () -> measure(who, it, some, measure(0, null)),
            () -> value(who, it, "2026-04-01", 1))
        .forEach(change -> assertThatExceptionOfType(NotFound.class).isThrownBy(change::run));
  }

  @Test
  void aDraftIsForThoseWhoRaisedItUntilItsFirstStep() {
    AreaIssueView draft = raise(SATO, issue().draft().build());

    assertThat(draft.state()).isNull();
    for (Caller other : List.of(TAKAHASHI, KOBAYASHI)) {
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> view(other, draft));
      assertNobodyChanges(other, draft);
      assertThat(ids(other, all())).doesNotContain(draft.issueId());
    }
    assertThat(ids(SATO, all())).contains(draft.issueId());

    step(SATO, draft, 0, IssueState.FOUND);

    assertThat(view(TAKAHASHI, draft).state()).isEqualTo(IssueState.FOUND);
    assertThat(ids(KOBAYASHI, all())).contains(draft.issueId());
  }

  @Test
  void sentTwiceAtTheSameTimeItIsRaisedOnce() {
    RaiseIssue command = issue().title("二度送られた課題").build();

    List<CompletableFuture<AreaIssueView>> running =
        IntStream.range(0, 5)
            .mapToObj(i -> asked.atOnce(() -> issues.raise(SATO, command)))
            .toList();

    assertThat(running.stream().map(CompletableFuture::join).map(AreaIssueView::issueId).distinct())
        .hasSize(1);
    assertThat(list(SATO, all()).issues())
        .filteredOn(line -> line.title().equals("二度送られた課題"))
        .hasSize(1);
  }

  @Test
  void aLinkToAThreadTellsNothingToWhomTheThreadIsClosed() {
    String title = "秘密の題名 " + Ids.next();
    UUID thread = started(SATO, cast.channel(SATO, ChannelKind.PEER), title);

    AreaIssueView raised = raise(SATO, issue().thread(thread).build());

    assertThat(view(TAKAHASHI, raised).threads())
        .singleElement()
        .returns(title, ThreadSource::title)
        .returns(thread, ThreadSource::threadId);
    JsonNode closed = api.get(KOBAYASHI, "/area-issues/" + raised.issueId()).body();
    assertThat(closed.path("otherThreads").asInt()).isEqualTo(1);
    assertThat(closed.path("threads")).isEmpty();
    assertThat(closed.toString()).doesNotContain("秘密の題名", thread.toString());
    assertThat(api.get(KOBAYASHI, "/threads/" + thread + "/area-issues").status()).isEqualTo(404);
    assertThat(api.get(TANAKA, "/threads/" + thread + "/area-issues").status()).isEqualTo(404);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> raise(KOBAYASHI, issue().thread(thread).build()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                asked.answer(
                    () ->
                        changes.link(
                            KOBAYASHI, raised.issueId(), new LinkSource(thread, null, null))));
  }

  @Test
  void aMatterOfTheLedgerIsForThoseWhoKeepItAndOthersLearnHowManyThereAre() {
    EnterConsultation call =
        new EnterConsultation(
            Ids.next(),
            null,
            "CASE",
            null,
            "",
            "",
            Map.of("content", List.of("A02"), "requester", List.of("05")),
            LocalDate.parse("1950-04-01"),
            null);
    UUID matter = asked.answer(() -> ledger.enter(SATO, call)).consultationId();

    AreaIssueView raised = raise(SATO, issue().matter(matter).build());

    assertThat(raised.matters()).extracting(MatterSource::consultationId).containsExactly(matter);
    for (Caller other : List.of(TAKAHASHI, KOBAYASHI)) {
      assertThat(view(other, raised))
          .returns(List.of(), AreaIssueView::matters)
          .returns(1, AreaIssueView::otherMatters);
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> raise(other, issue().matter(matter).build()));
    }
  }

  @Test
  void theTitleOfAPatientsThreadStaysInItsRoom() {
    UUID team = cast.channel(SAITO, ChannelKind.TEAM);
    UUID thread = started(SAITO, team, "田中さんの発熱");
    String affiliation = affiliation(TAKAHASHI);
    String adding = "{\"affiliationId\":\"" + affiliation + "\",\"role\":\"member\"}";
    assertThat(api.send(SAITO, "POST", "/channels/" + team + "/members", adding).status())
        .isEqualTo(201);
    try {
      String body = issueBody(thread);
      Api.Answer raised = api.send(TAKAHASHI, "POST", "/area-issues", body);

      assertThat(raised.status()).isEqualTo(201);
      assertThat(raised.body().path("threads").path(0).path("threadId").asText())
          .isEqualTo(thread.toString());
      assertThat(raised.body().toString()).doesNotContain("田中さんの発熱");
      String issue = raised.body().path("issueId").asText();
      JsonNode closed = api.get(SATO, "/area-issues/" + issue).body();
      assertThat(closed.path("otherThreads").asInt()).isEqualTo(1);
      assertThat(closed.toString()).doesNotContain(thread.toString(), "田中さんの発熱");
    } finally {
      api.send(SAITO, "DELETE", "/channels/" + team + "/members/" + TAKAHASHI.accountId(), "");
    }
  }

  @Test
  void aThreadAndACodeSayWhichIssuesCameOfThem() {
    UUID thread = started(SATO, cast.channel(SATO, ChannelKind.PEER), "夜間の往診");
    AreaIssueView ofThread = raise(SATO, issue().thread(thread).build());
    AreaIssueView ofCell = raise(SATO, issue().cell(CELL).build());
    AreaIssueView draft = raise(SATO, issue().thread(thread).draft().build());

    assertThat(ids(asked.answer(() -> issues.ofThread(TAKAHASHI, thread))))
        .containsExactly(ofThread.issueId());
    assertThat(ids(asked.answer(() -> issues.ofThread(SATO, thread)))).contains(draft.issueId());
    assertThat(ids(KOBAYASHI, ofCode("A02")))
        .contains(ofCell.issueId())
        .doesNotContain(ofThread.issueId());
    assertThat(ids(KOBAYASHI, ofCode("A03"))).doesNotContain(ofCell.issueId());
    assertThat(ofCell.cells())
        .singleElement()
        .returns("A02", CellSource::code)
        .returns(Dimension.CONTENT, CellSource::dimension);
  }

  @Test
  void aLinkThatWasAMistakeGoesAndMayComeBack() {
    AreaIssueView raised = raise(SATO, issue().cell(CELL).build());
    UUID source = raised.cells().getFirst().sourceId();

    AreaIssueView without = asked.answer(() -> changes.unlink(SATO, raised.issueId(), source));
    assertThat(without.cells()).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> changes.unlink(SATO, raised.issueId(), source)));

    for (int i = 0; i < 2; i++) {
      asked.answer(() -> changes.link(SATO, raised.issueId(), new LinkSource(null, null, CELL)));
    }
    assertThat(view(SATO, raised).cells()).hasSize(1);
  }

  @Test
  void whatWasSaidBeforeStaysToBeRead() {
    AreaIssueView raised = raise(SATO, issue().build());
    rewrite(SATO, raised, "夜間と休日の往診");

    AreaIssueView now = view(TAKAHASHI, raised);
    assertThat(now.title()).isEqualTo("夜間と休日の往診");
    assertThat(now.versions()).extracting(VersionView::title).containsExactly(TITLE, "夜間と休日の往診");
    assertThatExceptionOfType(AreaIssueProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> rewrite(KOBAYASHI, raised, "遅れた書き直し"));
    assertThat(view(SATO, raised)).isEqualTo(view(SATO, now));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void stepsStandInTheOrderInWhichTheyWereTaken(long seed) {
    Random random = new Random(seed);
    AreaIssueView raised = raise(SATO, issue().build());
    List<IssueState> taken = new ArrayList<>(List.of(IssueState.FOUND));
    for (int i = 0; i < 8; i++) {
      IssueState next = IssueState.values()[random.nextInt(IssueState.values().length)];
      Caller who = random.nextBoolean() ? SATO : KOBAYASHI;
      int after = taken.size();
      if (next == taken.getLast()) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> step(who, raised, after, next));
      } else {
        step(who, raised, after, next);
        taken.add(next);
      }
    }

    AreaIssueView now = view(TAKAHASHI, raised);
    assertThat(now.steps()).extracting(StepView::state).containsExactlyElementsOf(taken);
    assertThat(now.steps())
        .extracting(StepView::no)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, taken.size()).boxed().toList());
    assertThat(now.state()).isEqualTo(taken.getLast());
  }

  @Test
  void ofThoseWhoTakeTheNextStepAtTheSameTimeOneDoes() {
    AreaIssueView raised = raise(SATO, issue().build());
    List<CompletableFuture<AreaIssueView>> running =
        Stream.of(IssueState.SORTED, IssueState.MET, IssueState.ACTED, IssueState.CLOSED)
            .map(
                state ->
                    asked.atOnce(
                        () -> changes.step(SATO, raised.issueId(), new TakeStep(1, state, ""))))
            .toList();

    long refused =
        running.stream()
            .filter(
                one -> {
                  try {
                    one.join();
                    return false;
                  } catch (CompletionException failed) {
                    return failed.getCause() instanceof AreaIssueProblem.ChangedMeanwhile;
                  }
                })
            .count();
    assertThat(refused).isEqualTo(3);
    assertThat(view(SATO, raised).steps()).hasSize(2);
  }

  @Test
  void theSameStepSentAgainIsTakenOnce() {
    AreaIssueView raised = raise(SATO, issue().build());

    step(SATO, raised, 1, IssueState.SORTED);
    AreaIssueView again = step(SATO, raised, 1, IssueState.SORTED);

    assertThat(again.steps()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void ofEachDayTheValueThatWasSaidLastHolds(long seed) {
    Random random = new Random(seed);
    AreaIssueView raised = raise(SATO, issue().indicator(DOCTORS).build());
    Map<LocalDate, BigDecimal> holds = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      LocalDate day = LocalDate.of(1950 + random.nextInt(4), 4, 1);
      BigDecimal value = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(50));
      asked.answer(() -> changes.record(SATO, raised.issueId(), new RecordValue(day, value)));
      if (value == null) {
        holds.remove(day);
      } else {
        holds.put(day, value);
      }
    }

    List<Point> points = view(TAKAHASHI, raised).indicator().points();
    assertThat(points).extracting(Point::day).containsExactlyElementsOf(holds.keySet());
    assertThat(points).extracting(Point::value).containsExactlyElementsOf(holds.values());
  }

  @Test
  void aCountedIndicatorFollowsTheLedgerAndTakesNoValues() {
    WantedIndicator counted =
        new WantedIndicator("往診の相談", "件", null, new CountedCode(Dimension.CONTENT, "A02"));
    AreaIssueView raised = raise(SATO, issue().indicator(counted).build());

    List<Point> points = raised.indicator().points();
    assertThat(points).hasSize(5);
    assertThat(points.getLast().running()).isTrue();
    assertThat(raised.indicator().before()).isEqualTo(points.get(3));
    assertThat(raised.indicator().after()).isNull();
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> value(SATO, raised, "2026-04-01", 1));
  }

  @Test
  void meetingsAndMeasuresAreToldByTheirDaysAsTheyWereSaidLast() {
    AreaIssueView raised = raise(SATO, issue().build());
    UUID meeting = Ids.next();
    UUID measure = Ids.next();
    meet(SATO, raised, meeting, meeting(0, "在宅医療会議"));
    meet(SATO, raised, meeting, meeting(0, "在宅医療会議"));
    measure(KOBAYASHI, raised, measure, measure(0, null));
    measure(SATO, raised, measure, measure(1, LocalDate.parse("2026-11-20")));

    AreaIssueView now = view(TAKAHASHI, raised);
    assertThat(now.meetings())
        .singleElement()
        .returns("在宅医療会議", MeetingView::name)
        .returns(1, MeetingView::version);
    assertThat(now.measures())
        .singleElement()
        .returns(LocalDate.parse("2026-11-20"), MeasureView::doneOn)
        .returns(2, MeasureView::version)
        .satisfies(one -> assertThat(one.owner().name()).isEqualTo("新潟市"));
    assertThatExceptionOfType(AreaIssueProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> measure(SATO, raised, measure, measure(1, null)));
    assertThatExceptionOfType(AreaIssueProblem.ChangedMeanwhile.class)
        .isThrownBy(() -> meet(SATO, raised, Ids.next(), meeting(3, "ない会議")));

    WriteMeeting mistake = new WriteMeeting(1, "在宅医療会議", LocalDate.parse("2026-10-01"), "", true);
    assertThat(meet(SATO, raised, meeting, mistake).meetings()).isEmpty();
  }

  @Test
  void theListIsNarrowedByStateKindPlaceAndWhose() {
    UUID city = municipality("新発田市");
    AreaIssueView local = raise(SATO, issue().places(city).build());
    AreaIssueView everywhere = raise(KOBAYASHI, issue().kinds("L17").build());
    step(SATO, local, 1, IssueState.MET);

    assertThat(ids(TAKAHASHI, wish(IssueState.MET, null, null, false)))
        .contains(local.issueId())
        .doesNotContain(everywhere.issueId());
    assertThat(ids(TAKAHASHI, wish(null, "L17", null, false)))
        .contains(everywhere.issueId())
        .doesNotContain(local.issueId());
    assertThat(ids(TAKAHASHI, wish(null, null, city, false)))
        .contains(local.issueId(), everywhere.issueId());
    assertThat(ids(TAKAHASHI, wish(null, null, area("下越"), false))).contains(local.issueId());
    assertThat(ids(TAKAHASHI, wish(null, null, area("佐渡"), false)))
        .contains(everywhere.issueId())
        .doesNotContain(local.issueId());
    assertThat(ids(SATO, wish(null, null, null, true)))
        .contains(local.issueId())
        .doesNotContain(everywhere.issueId());
    assertThat(local.places()).extracting(IssuePlace::name).containsExactly("新発田市");
  }

  @ParameterizedTest
  @CsvSource({
    "kinds,L99,S4,LTC-イ,A02,2026-04",
    "kinds,,S4,LTC-イ,A02,2026-04",
    "scenes,L01,ZZ,LTC-イ,A02,2026-04",
    "programItems,L01,S4,イ,A02,2026-04",
    "code,L01,S4,LTC-イ,ZZ,2026-04",
    "from,L01,S4,LTC-イ,A02,2026-13",
    "until,L01,S4,LTC-イ,A02,2026-10",
  })
  void badInputIsToldByItsField(
      String field, @Nullable String kind, String scene, String item, String code, String from) {
    RaiseIssue command =
        new RaiseIssue(
            Ids.next(),
            null,
            false,
            TITLE,
            "",
            kind == null ? List.of() : List.of(kind),
            List.of(scene),
            List.of(item),
            List.of(),
            null,
            null,
            null,
            new WantedCell(Dimension.CONTENT, code, from, "2026-09", null));

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> raise(SATO, command))
        .satisfies(e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly(field));
  }

  @Test
  void placesOwnersAndCountsThatAreNotOursAreRefused() {
    UUID nobody = Ids.next();
    AreaIssueView raised = raise(SATO, issue().build());
    WantedIndicator unknown =
        new WantedIndicator("不明", "件", null, new CountedCode(Dimension.CONTENT, "99"));
    WantedIndicator noAxis =
        new WantedIndicator("職種", "件", null, new CountedCode(Dimension.PROFESSION, "06"));
    WriteMeasure ofNobody = new WriteMeasure(0, "研修", nobody, null, null, "", false);

    for (Runnable bad :
        List.<Runnable>of(
            () -> raise(SATO, issue().places(nobody).build()),
            () -> raise(SATO, issue().indicator(unknown).build()),
            () -> raise(SATO, issue().indicator(noAxis).build()),
            () -> measure(SATO, raised, Ids.next(), ofNobody))) {
      assertThatExceptionOfType(Invalid.class).isThrownBy(bad::run);
    }
  }

  @Test
  void everyChangeIsOnTheTrail() {
    AreaIssueView raised = raise(SATO, issue().cell(CELL).indicator(DOCTORS).build());
    rewrite(SATO, raised, "新しい題名");
    step(SATO, raised, 1, IssueState.MET);
    meet(SATO, raised, Ids.next(), meeting(0, "会議"));
    measure(SATO, raised, Ids.next(), measure(0, null));

    List<String> actions =
        asked.write(
            tx ->
                tx.rows(
                        "select action from audit_entry where subject_id = $1 order by no",
                        raised.issueId())
                    .map(
                        rows -> {
                          List<String> all = new ArrayList<>();
                          rows.forEach(row -> all.add(row.getString(0)));
                          return all;
                        }));
    assertThat(actions)
        .containsExactly(
            "areaissue.raise",
            "areaissue.change",
            "areaissue.step",
            "areaissue.meet",
            "areaissue.measure");
  }

  private AreaIssueView raise(Caller who, RaiseIssue command) {
    return asked.answer(() -> issues.raise(who, command));
  }

  private AreaIssueView view(Caller who, AreaIssueView issue) {
    return asked.answer(() -> issues.view(who, issue.issueId()));
  }

  private AreaIssueView step(Caller who, AreaIssueView issue, int after, IssueState state) {
    TakeStep step = new TakeStep(after, state, "");
    return asked.answer(() -> changes.step(who, issue.issueId(), step));
  }

  private AreaIssueView rewrite(Caller who, AreaIssueView issue, String title) {
    RewriteIssue command =
        new RewriteIssue(
            issue.version(), title, "", List.of("L02"), List.of(), List.of(), List.of(), DOCTORS);
    return asked.answer(() -> changes.rewrite(who, issue.issueId(), command));
  }

  private AreaIssueView meet(Caller who, AreaIssueView issue, UUID id, WriteMeeting command) {
    return asked.answer(() -> changes.meet(who, issue.issueId(), id, command));
  }

  private AreaIssueView measure(Caller who, AreaIssueView issue, UUID id, WriteMeasure command) {
    return asked.answer(() -> changes.measure(who, issue.issueId(), id, command));
  }

  private AreaIssueView value(Caller who, AreaIssueView issue, String day, long value) {
    RecordValue command = new RecordValue(LocalDate.parse(day), BigDecimal.valueOf(value));
    return asked.answer(() -> changes.record(who, issue.issueId(), command));
  }

  private AreaIssueList list(Caller who, IssueWish wish) {
    return asked.answer(() -> issues.list(who, wish));
  }

  private List<UUID> ids(Caller who, IssueWish wish) {
    return ids(list(who, wish));
  }

  private static List<UUID> ids(AreaIssueList list) {
    return list.issues().stream().map(IssueLine::issueId).toList();
  }

  private UUID started(Caller who, UUID channel, String title) {
    String body =
        "{\"clientId\":\"" + Ids.next() + "\",\"title\":\"" + title + "\",\"body\":\"本文です。\"}";
    Api.Answer started = api.send(who, "POST", "/channels/" + channel + "/threads", body);
    assertThat(started.status()).isEqualTo(201);
    return UUID.fromString(started.body().path("thread").path("threadId").asText());
  }

  private String affiliation(Caller who) {
    JsonNode mine = api.get(who, "/me").body().path("affiliations");
    return mine.path(0).path("affiliationId").asText();
  }

  private static String issueBody(UUID thread) {
    return """
    {"clientId":"%s","draft":false,"title":"発熱時の往診","description":"","kinds":["L09"],"scenes":[],
    "programItems":[],"places":[],"threadId":"%s"}
    """
        .formatted(Ids.next(), thread);
  }

  private UUID municipality(String name) {
    return asked.write(tx -> organizations.ofKind(tx, OrganizationKind.MUNICIPALITY)).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .organizationId();
  }

  private UUID area(String name) {
    return areas().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .organizationId();
  }

  private List<OrganizationView> areas() {
    return asked.write(tx -> organizations.ofKind(tx, OrganizationKind.AREA));
  }

  private WriteMeasure measure(int version, @Nullable LocalDate done) {
    return new WriteMeasure(
        version, "当番医の表を作る", municipality("新潟市"), LocalDate.parse("2026-12-10"), done, "", false);
  }

  private static WriteMeeting meeting(int version, String name) {
    return new WriteMeeting(version, name, LocalDate.parse("2026-10-01"), "当番を決める。", false);
  }

  private static IssueWish all() {
    return wish(null, null, null, false);
  }

  private static IssueWish ofCode(String code) {
    return new IssueWish(null, null, null, false, Dimension.CONTENT, code, null);
  }

  private static IssueWish wish(
      @Nullable IssueState state, @Nullable String kind, @Nullable UUID placeId, boolean mine) {
    return new IssueWish(state, kind, placeId, mine, null, null, null);
  }

  private static Words issue() {
    return new Words();
  }

  /** An issue as somebody types it in. */
  private static final class Words {
    private String title = TITLE;
    private boolean draft;
    private List<String> kinds = List.of("L02");
    private List<UUID> places = List.of();
    private @Nullable WantedIndicator indicator;
    private @Nullable UUID thread;
    private @Nullable UUID matter;
    private @Nullable WantedCell cell;

    Words title(String text) {
      this.title = text;
      return this;
    }

    Words draft() {
      this.draft = true;
      return this;
    }

    Words kinds(String... codes) {
      this.kinds = List.of(codes);
      return this;
    }

    Words places(UUID... ids) {
      this.places = List.of(ids);
      return this;
    }

    Words indicator(WantedIndicator wanted) {
      this.indicator = wanted;
      return this;
    }

    Words thread(UUID threadId) {
      this.thread = threadId;
      return this;
    }

    Words matter(UUID consultationId) {
      this.matter = consultationId;
      return this;
    }

    Words cell(WantedCell wanted) {
      this.cell = wanted;
      return this;
    }

    RaiseIssue build() {
      return new RaiseIssue(
          Ids.next(),
          null,
          draft,
          title,
          "夜間に連絡がつかないという相談が続いている。",
          kinds,
          List.of("S3"),
          List.of("LTC-イ"),
          places,
          indicator,
          thread,
          matter,
          cell);
    }
  }
}
