package org.hashi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.channel.ChannelKind;
import org.hashi.ground.Asked;
import org.hashi.ground.Chains;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class PostingTogetherTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;
  @Inject PostingTogether together;
  @Inject Transactions transactions;
  @Inject EventLog log;

  private UUID peer;
  private UUID team;
  private UUID peerThread;
  private UUID teamThread;

  @BeforeEach
  void enter() {
    cast.enter();
    peer = cast.channel(SATO, ChannelKind.PEER);
    team = cast.channel(TANAKA, ChannelKind.TEAM);
    peerThread = thread(SATO, peer);
    teamThread = thread(SAITO, team);
  }

  @Test
  void postsToSeveralChannelsGetTheNextNumbersOfEachInTheirOrder() {
    long peerBefore = last(peer);
    long teamBefore = last(team);

    List<Posted> posted =
        post(
            sent(SATO, peerThread, "一"),
            sent(TANAKA, teamThread, "二"),
            sent(WATANABE, peerThread, "三"),
            sent(IGARASHI, teamThread, "四"),
            sent(SATO, peerThread, "五"));

    assertThat(posted).allMatch(Posted::first);
    assertThat(posted)
        .map(one -> one.message().seq())
        .containsExactly(
            peerBefore + 1, teamBefore + 1, peerBefore + 2, teamBefore + 2, peerBefore + 3);
    assertThat(posted)
        .map(one -> one.message().author().accountId())
        .containsExactly(
            SATO.accountId(),
            TANAKA.accountId(),
            WATANABE.accountId(),
            IGARASHI.accountId(),
            SATO.accountId());
    List<StoredEvent> events = asked.write(tx -> log.after(tx, peer, peerBefore, 10));
    assertThat(events)
        .map(StoredEvent::seq)
        .containsExactly(peerBefore + 1, peerBefore + 2, peerBefore + 3);
    assertThat(events.getLast().payload())
        .startsWith("{\"type\":\"message.posted\"")
        .contains(posted.getLast().message().messageId().toString(), "五");
    assertThat(view(posted.get(2))).isEqualTo(posted.get(2).message());
  }

  @Test
  void whatIsPostedInAPatientsChannelIsInItsTrail() {
    long before = entries();

    post(
        sent(TANAKA, teamThread, "一"),
        sent(SATO, peerThread, "二"),
        sent(IGARASHI, teamThread, "三"));

    assertThat(entries()).isEqualTo(before + 2);
    assertThat(Chains.findings()).isEmpty();
  }

  /** Each of these has an answer of its own, and none of them holds up the one in their midst. */
  @Test
  void whatIsUnusualIsLeftOutAndStoresNothing() {
    Sent before = sent(SATO, peerThread, "もう送った");
    post(before);
    Sent twice = sent(WATANABE, peerThread, "二度押し");
    long peerBefore = last(peer);
    long teamBefore = last(team);

    List<Posted> posted =
        post(
            before,
            sent(SATO, teamThread, "入れない部屋"),
            sent(SATO, Ids.next(), "ない部屋"),
            sent(SATO, peerThread, "ふつうの投稿"),
            twice,
            twice);

    assertThat(posted)
        .map(Objects::nonNull)
        .containsExactly(false, false, false, true, true, false);
    assertThat(last(peer)).isEqualTo(peerBefore + 2);
    assertThat(last(team)).isEqualTo(teamBefore);
  }

  /** A node that stands still in the middle of a post must not stop the others' channels. */
  @Test
  void aChannelThatSomebodyHoldsIsLeftOutAndNotWaitedFor() {
    CompletableFuture<Void> held = new CompletableFuture<>();
    CompletableFuture<Void> release = new CompletableFuture<>();
    CompletableFuture<Void> holder =
        asked.atOnce(
            () ->
                transactions.write(
                    tx ->
                        log.lock(tx, team)
                            .invoke(() -> held.complete(null))
                            .chain(() -> Uni.createFrom().completionStage(release))));
    held.join();

    List<Posted> posted = post(sent(TANAKA, teamThread, "待つ"), sent(SATO, peerThread, "待たない"));

    assertThat(posted).map(Objects::nonNull).containsExactly(false, true);
    release.complete(null);
    holder.join();
  }

  @Test
  void manyWhoPostAtOnceGetEachHisOwnAnswerAndNoNumberIsMissing() {
    long before = last(peer);
    List<CompletableFuture<Posted>> posting =
        IntStream.range(0, 300)
            .mapToObj(i -> sent(i % 2 == 0 ? SATO : WATANABE, peerThread, "投稿 " + i))
            .map(one -> asked.atOnce(() -> messages.post(one.caller(), one.threadId(), one.post())))
            .toList();

    List<Posted> posted = posting.stream().map(CompletableFuture::join).toList();

    assertThat(posted)
        .map(one -> one.message().body())
        .isEqualTo(IntStream.range(0, 300).mapToObj(i -> "投稿 " + i).toList());
    assertThat(posted)
        .map(one -> one.message().seq())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 300).mapToObj(i -> before + i).toList());
  }

  private List<Posted> post(Sent... all) {
    return new ArrayList<>(asked.answer(() -> together.post(List.of(all))));
  }

  private static Sent sent(Caller caller, UUID threadId, String body) {
    return new Sent(caller, threadId, new Post(Ids.next(), body, null));
  }

  private UUID thread(Caller caller, UUID channelId) {
    return asked
        .answer(() -> messages.start(caller, channelId, "まとめて送る", Ids.next(), "はじめます。"))
        .thread()
        .threadId();
  }

  private MessageView view(Posted posted) {
    return asked.answer(() -> messages.view(WATANABE, posted.message().messageId()));
  }

  private long last(UUID channelId) {
    return asked.write(tx -> log.last(tx, channelId));
  }

  private long entries() {
    return asked.write(
        tx ->
            tx.rows("select count(*) from audit_entry where chain_id = $1", team)
                .map(rows -> rows.iterator().next().getLong(0)));
  }
}
