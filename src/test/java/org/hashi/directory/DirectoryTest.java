package org.hashi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.people.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can be asked about what, and an Excel list that comes along. */
@QuarkusTest
@WithTestResource(Postgres.class)
class DirectoryTest {
  private static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);

  @Inject Api api;
  @Inject TheCast cast;
  @Inject Newcomers newcomers;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aPersonIsFoundByNamePlaceAndWhatHerCardSays() {
    String word = "緩和ケア" + UUID.randomUUID().toString().substring(0, 6);
    JsonNode me = api.get(TANAKA, "/me").body().path("affiliations").path(0);
    int version = version(own(find(TANAKA, me.path("name").asText())));
    assertThat(card(TANAKA, "people/" + me.path("affiliationId").asText(), version, word).status())
        .isEqualTo(204);

    for (String text : List.of(word, me.path("name").asText(), me.path("organization").asText())) {
      assertThat(find(SATO, text).toString()).as(text).contains(word);
    }
    assertThat(find(SATO, "ないはずの言葉").path("places")).isEmpty();
  }

  @Test
  void whenNothingIsAskedForTheCentresAreShown() {
    assertThat(find(SATO, "").path("places").findValuesAsText("kind"))
        .isNotEmpty()
        .allMatch(kind -> kind.equals("centre") || kind.equals("keycentre"));
  }

  @Test
  void whoeverWaitsToBeConfirmedSeesNobody() {
    Caller newcomer = newcomers.person("見本 待ち子");
    assertThat(api.get(newcomer, "/directory").code()).isEqualTo("not-found");
    String affiliation = newcomers.join(newcomer);
    assertThat(api.get(newcomer, "/directory").code()).isEqualTo("not-found");
    newcomers.confirm(OKA, affiliation);
    assertThat(api.get(newcomer, "/directory").status()).isEqualTo(200);
  }

  @Test
  void everybodyWritesHisOwnCardAndThatOfHisPlace() {
    JsonNode me = api.get(TANAKA, "/me").body().path("affiliations").path(0);
    String hers = "people/" + me.path("affiliationId").asText();
    String place = "organizations/" + me.path("organizationId").asText();
    assertThat(card(SAITO, hers, 0, "x").code()).isEqualTo("not-found");
    assertThat(card(OKA, hers, 0, "x").code()).isEqualTo("not-found");
    assertThat(card(SAITO, place, 0, "x").code()).isEqualTo("not-found");
    int version = version(placeOf(me));
    assertThat(card(TANAKA, place, version, "24時間対応").status()).isEqualTo(204);
    assertThat(card(OKA, place, version, "夜間対応").code()).isEqualTo("card-changed");
    assertThat(card(OKA, place, version + 1, "夜間対応").status()).isEqualTo(204);
    assertThat(placeOf(me).path("card").path("strengths").asText()).isEqualTo("夜間対応");
  }

  @Test
  void aListIsLookedAtFirstAndComesInAsAWhole() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String city = aCity();
    String list =
        """
        長岡地域の事業所一覧,,,
        事業所名,サービス種別,市町村,電話番号
        ケアプラン%1$s,居宅介護支援事業所,%2$s,0258-00-0001
        訪問看護%1$s,05,%2$s,
        """
            .formatted(mark, city);
    JsonNode seen = read(list, false).body();
    assertThat(seen.path("added").asInt()).isEqualTo(2);
    assertThat(seen.path("kept").asBoolean()).isFalse();
    assertThat(find(SATO, mark).path("places")).as("looking changes nothing").isEmpty();

    assertThat(read(list, true).body().path("kept").asBoolean()).isTrue();
    JsonNode places = find(SATO, mark).path("places");
    assertThat(places).hasSize(2);
    assertThat(places.toString()).contains("0258-00-0001", city, "\"30\"", "\"05\"");

    JsonNode again = read(list, true).body();
    assertThat(again.path("known").asInt()).as("once more changes nothing").isEqualTo(2);
    assertThat(find(SATO, mark).path("places")).hasSize(2);
  }

  @Test
  void aLineThatIsWrongIsNamedAndNothingComesIn() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String list =
        """
        事業所名,種別,市町村
        良い事業所%1$s,薬局,
        ,薬局,
        火星の事業所%1$s,宇宙船,火星市
        良い事業所%1$s,薬局,
        """
            .formatted(mark);
    JsonNode seen = read(list, false).body();
    assertThat(seen.path("wrong").asInt()).isEqualTo(3);
    assertThat(errors(seen, 3)).containsExactly("事業所名がありません。");
    assertThat(errors(seen, 4)).containsExactly("種別「宇宙船」は登録にありません。", "市町村「火星市」は登録にありません。");
    assertThat(errors(seen, 5)).containsExactly("2 行目と同じ名前です。");
    assertThat(read(list, true).code()).isEqualTo("lines-wrong");
    assertThat(find(SATO, mark).path("places")).isEmpty();
  }

  @Test
  void aFileWithoutTheHeadingIsRefusedInWords() {
    Answer answer = read("名前のない表\n1,2,3\n", false);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("「事業所名」の見出しが見つかりません");
    assertThat(read("a\0b", false).code()).isEqualTo("unreadable-table");
  }

  private Answer read(String list, boolean keep) {
    return api.send(
        ADMINISTRATOR, "POST", "/directory/import?keep=" + keep, "application/octet-stream", list);
  }

  private static List<String> errors(JsonNode seen, int line) {
    return each(seen.path("lines")).stream()
        .filter(one -> one.path("number").asInt() == line)
        .flatMap(one -> each(one.path("errors")).stream())
        .map(JsonNode::asText)
        .toList();
  }

  private String aCity() {
    return api.get(SATO, "/organizations?kind=municipality").body().path(0).path("name").asText();
  }

  private JsonNode find(Caller caller, String text) {
    Answer answer =
        api.get(caller, "/directory?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode placeOf(JsonNode affiliation) {
    return each(find(TANAKA, affiliation.path("organization").asText()).path("places")).stream()
        .filter(
            one ->
                one.path("organizationId")
                    .asText()
                    .equals(affiliation.path("organizationId").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode own(JsonNode found) {
    return each(found.path("places")).stream()
        .flatMap(place -> each(place.path("people")).stream())
        .filter(person -> person.path("own").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  private static int version(JsonNode of) {
    return of.path("card").path("version").asInt();
  }

  private Answer card(Caller caller, String of, int version, String strengths) {
    return api.send(
        caller,
        "PUT",
        "/directory/" + of + "/card",
        "{\"version\":%d,\"area\":\"\",\"hours\":\"\",\"contact\":\"\",\"strengths\":\"%s\",\"askAbout\":\"\"}"
            .formatted(version, strengths));
  }

  private static List<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
