package org.hashi.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.MemberRole;
import org.hashi.ground.Api;
import org.hashi.ground.Asked;
import org.hashi.ground.OwnPostgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Conversations;
import org.hashi.notice.NoticeView;
import org.hashi.notice.Notices;
import org.hashi.statistics.Statistics;
import org.hashi.statistics.TableKind;
import org.hashi.thread.ThreadView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sees who opens the demo for the first time; the start has loaded it too. */
@QuarkusTest
@WithTestResource(DemoCastTest.DemoMode.class)
class DemoCastTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject DemoCast demoCast;
  @Inject Api api;
  @Inject Conversations conversations;
  @Inject Notices notices;
  @Inject Statistics statistics;

  @BeforeEach
  void enterManyTimesAtOnce() {
    List<CompletableFuture<Void>> starting =
        IntStream.range(0, 4).mapToObj(i -> asked.atOnce(demoCast::load)).toList();
    starting.forEach(CompletableFuture::join);
  }

  @Test
  void everybodyIsInTheChannelsOfThePlay() {
    assertThat(cast.mine(SATO))
        .map(ChannelSummary::kind)
        .containsExactlyInAnyOrder(ChannelKind.PEER, ChannelKind.NOTICE);
    assertThat(cast.mine(KOBAYASHI))
        .singleElement()
        .returns(MemberRole.ISSUER, ChannelSummary::role)
        .returns(5L, ChannelSummary::members);
    assertThat(cast.mine(SAITO))
        .singleElement()
        .returns(MemberRole.MANAGER, ChannelSummary::role)
        .returns("長谷川 ハル", ChannelSummary::title)
        .returns(5L, ChannelSummary::members);
  }

  @Test
  void everySentenceIsThereOnce() {
    assertThat(threads(SATO, ChannelKind.PEER))
        .map(ThreadView::messages)
        .containsExactlyInAnyOrder(4L, 3L, 3L);
    assertThat(threads(TANAKA, ChannelKind.TEAM)).map(ThreadView::messages).containsExactly(5L);
  }

  private List<ThreadView> threads(Caller who, ChannelKind kind) {
    UUID channel = cast.channel(who, kind);
    return asked.answer(() -> conversations.ofChannel(who, channel)).threads();
  }

  @Test
  void theEarlierNoticeWasConfirmedByOneCentre() {
    UUID channel = cast.channel(KOBAYASHI, ChannelKind.NOTICE);
    List<NoticeView> list = asked.answer(() -> notices.list(KOBAYASHI, channel)).notices();

    assertThat(list)
        .singleElement()
        .returns(17, NoticeView::recipients)
        .returns(1, NoticeView::confirmed);
  }

  @Test
  void lastMonthsTableIsNotEmpty() {
    YearMonth lastMonth = YearMonth.now(ZoneId.of("Asia/Tokyo")).minusMonths(1);

    var table = asked.answer(() -> statistics.monthly(SATO, lastMonth, TableKind.PEER));

    assertThat(table.total().newMatters()).isEqualTo(5);
    assertThat(table.total().contacts()).isEqualTo(11);
  }

  @Test
  void thePageOfTheDemoSaysAsWhomToSignIn() {
    Api.Answer answer = api.get(null, "/demo");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("people").findValuesAsText("username"))
        .startsWith("sato", "takahashi", "honma", "watanabe", "kobayashi")
        .hasSize(14);
    assertThat(answer.body().path("people").findValuesAsText("organization"))
        .contains("佐渡市在宅医療推進センター", "新潟県", "みなと薬局");
    assertThat(answer.body().path("password").asText()).isEqualTo("only-for-this-test");
    assertThat(answer.body().path("codes").path("sato").asText()).matches("[0-9]{6}");
    assertThat(answer.body().path("secondsLeft").asInt()).isBetween(1, 30);
  }

  /** A database of its own in demo mode, so that what is counted here is the demo alone. */
  public static final class DemoMode extends OwnPostgres {
    private static final String SECRETS =
        "{\"password\":\"only-for-this-test\",\"totp\":{\"sato\":\"GEZDGNBVGY3TQOJQ\"}}";

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = new HashMap<>(super.start());
      settings.put("hashi.demo", "true");
      settings.put("hashi.demo.secrets", secrets().toString());
      return settings;
    }

    private static Path secrets() {
      try {
        Path file = Files.createTempFile("demo-secrets", ".json");
        file.toFile().deleteOnExit();
        return Files.writeString(file, SECRETS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
