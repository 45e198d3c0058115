package org.hashi.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.hashi.organization.NetworkReading.Refused;
import org.hashi.organization.NetworkReading.RowError;
import org.junit.jupiter.api.Test;

class NetworkFileTest {

  private static final String SMALL =
      """
      format: hashi-network/1
      prefecture: {name: 見本県, code: "15"}
      areas:
        - {id: area-north, name: 北}
      associations:
        - {id: ma-north, name: 北医師会}
      centres:
        - {id: ct-north, name: 北センター}
      municipalities:
        - {code: "152021", name: 長岡市}
      relations:
        - {kind: operates, from: ma-north, to: ct-north, validFrom: 2015-11-01}
        - {kind: serves, from: ct-north, to: "152021"}
      """;

  @Test
  void niigataIsWhole() throws IOException {
    Network niigata = (Network) NetworkFile.read(niigata());

    assertThat(niigata.prefecture()).isEqualTo(new Network.Prefecture("新潟県", "15"));
    assertThat(niigata.count(OrganizationKind.AREA)).isEqualTo(7);
    assertThat(niigata.count(OrganizationKind.ASSOCIATION)).isEqualTo(16);
    assertThat(niigata.count(OrganizationKind.CENTRE)).isEqualTo(17);
    assertThat(niigata.count(OrganizationKind.KEYCENTRE)).isEqualTo(1);
    assertThat(niigata.count(OrganizationKind.MUNICIPALITY)).isEqualTo(30);
    assertThat(niigata.count(OrganizationKind.WARD)).isEqualTo(8);
  }

  @Test
  void everybodyWhoLivesInNiigataIsCounted() throws IOException {
    Network niigata = (Network) NetworkFile.read(niigata());

    assertThat(niigata.members())
        .filteredOn(member -> member.kind() == OrganizationKind.MUNICIPALITY)
        .extracting(Network.Member::population)
        .doesNotContainNull()
        .satisfies(
            all -> assertThat(all.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2_337_485));
  }

  @Test
  void aPopulationIsAWholeNumber() {
    for (String wrong : List.of("-1", "2.5", "many", "99999999999")) {
      String file = SMALL.replace("name: 長岡市}", "name: 長岡市, population: " + wrong + "}");

      assertThat(errors(file))
          .containsExactly(new RowError(10, "municipalities[0].population", "0以上の整数で書いてください。"));
    }
  }

  @Test
  void everyMunicipalityOfNiigataIsServedAndEveryCentreHasAnOperatorAndAnArea() throws IOException {
    Network niigata = (Network) NetworkFile.read(niigata());

    assertThat(keys(niigata, OrganizationKind.MUNICIPALITY))
        .allSatisfy(key -> assertThat(linksTo(niigata, RelationKind.SERVES, key)).hasSize(1));
    assertThat(keys(niigata, OrganizationKind.CENTRE))
        .allSatisfy(key -> assertThat(linksTo(niigata, RelationKind.OPERATES, key)).hasSize(1))
        .allSatisfy(
            key ->
                assertThat(niigata.links())
                    .filteredOn(l -> l.kind() == RelationKind.WITHIN && l.from().equals(key))
                    .hasSize(1));
    assertThat(linksTo(niigata, RelationKind.WITHIN, "151009")).hasSize(8);
  }

  @Test
  void oneAssociationMayOperateTwoCentres() throws IOException {
    Network niigata = (Network) NetworkFile.read(niigata());

    assertThat(niigata.links())
        .filteredOn(l -> l.kind() == RelationKind.OPERATES && l.from().equals("ma-ojiya-uonuma"))
        .map(Network.Link::to)
        .containsExactly("ct-ojiya", "ct-uonuma");
  }

  @Test
  void aCheckDigitThatDoesNotFitIsToldWithItsLine() {
    assertThat(errors(SMALL.replace("\"152021\", name", "\"152022\", name")))
        .contains(
            new RowError(10, "municipalities[0].code", "コード 152022 は検査数字が合いません。書き間違いを確かめてください。"));
  }

  @Test
  void anUnknownReferenceIsTold() {
    assertThat(errors(SMALL.replace("to: ct-north", "to: ct-south")))
        .containsExactly(new RowError(12, "relations[0].to", "「ct-south」はこのファイルのどこにも書かれていません。"));
  }

  @Test
  void anIdTwiceIsTold() {
    assertThat(errors(SMALL.replace("id: ma-north", "id: ct-north")))
        .map(RowError::message)
        .contains("「ct-north」が2回書かれています。");
  }

  @Test
  void aMissingOrEmptyNameIsTold() {
    assertThat(errors(SMALL.replace(", name: 北センター", "")))
        .contains(new RowError(8, "centres[0].name", "必ず書いてください。"));
    assertThat(errors(SMALL.replace("name: 北センター", "name: ' '")))
        .contains(new RowError(8, "centres[0].name", "1文字以上120文字以内で書いてください。"));
  }

  @Test
  void allErrorsAreToldAtOnce() {
    String bad = SMALL.replace("code: \"15\"", "code: \"99\"").replace("serves", "helps");

    assertThat(errors(bad)).map(RowError::path).contains("prefecture.code", "relations[1].kind");
  }

  @Test
  void relationsMustFitTheirEndsAndDates() {
    assertThat(errors(SMALL.replace("kind: operates", "kind: serves")))
        .map(RowError::path)
        .containsExactly("relations[0].kind");
    assertThat(errors(SMALL.replace("2015-11-01", "2015-11-01, validTo: 2014-03-31")))
        .map(RowError::path)
        .containsExactly("relations[0].validTo");
    assertThat(errors(SMALL.replace("2015-11-01", "2015-11-31")))
        .map(RowError::path)
        .containsExactly("relations[0].validFrom");
  }

  @Test
  void theSameRelationMayComeBackLaterButNotAtTheSameTime() {
    String ended = SMALL.replace("validFrom: 2015-11-01", "validTo: 2020-03-31");
    String again = ended + "  - {kind: operates, from: ma-north, to: ct-north, validFrom: %s}\n";

    assertThat(NetworkFile.read(again.formatted("2020-04-01").getBytes(UTF_8)))
        .isInstanceOf(Network.class);
    assertThat(errors(again.formatted("2020-03-31")))
        .map(RowError::path)
        .containsExactly("relations[2].from");
  }

  @Test
  void aWardNeedsItsCity() {
    assertThat(errors(SMALL + "wards:\n  - {code: \"151017\", name: 北区}\n"))
        .map(RowError::message)
        .containsExactly("北区 がどの市の区かを relations に書いてください。");
  }

  @Test
  void aCodeWithoutQuotationMarksIsRefusedBecauseALeadingZeroWouldBeLost() {
    assertThat(errors(SMALL.replace("code: \"15\"", "code: 15")))
        .map(RowError::path)
        .containsExactly("prefecture.code");
  }

  @Test
  void whatIsNoYamlOrNotOursIsRefused() {
    assertThat(errors("")).isNotEmpty();
    assertThat(errors("- a\n- b\n")).isNotEmpty();
    assertThat(errors(SMALL.replace("network/1", "network/9"))).hasSize(1);
    assertThat(errors(SMALL + "  - {kind: [\n")).isNotEmpty();
    assertThat(errors(SMALL + "centres: []\n")).isNotEmpty();
    assertThat(errors(SMALL.replace("areas:", "area:"))).map(RowError::path).contains("area");
    assertThat(errors(SMALL.replace("areas:\n  - {id: area-north, name: 北}", "areas: 北")))
        .map(RowError::path)
        .containsExactly("areas");
  }

  @Test
  void anotherEncodingAndATooLargeFileAreRefused() {
    byte[] shiftJis = SMALL.getBytes(Charset.forName("Windows-31J"));

    assertThat(((Refused) NetworkFile.read(shiftJis)).errors())
        .map(RowError::message)
        .containsExactly("文字コードを UTF-8 にして保存し直してください。");
    assertThat(NetworkFile.read(new byte[NetworkFile.MAX_BYTES + 1])).isInstanceOf(Refused.class);
  }

  @Test
  void aNestOfAliasesIsNoBomb() {
    String bomb = "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\n";

    assertThat(errors(bomb)).isNotEmpty();
    assertThat(errors("[".repeat(100_000))).isNotEmpty();
  }

  private static List<RowError> errors(String text) {
    NetworkReading reading = NetworkFile.read(text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(Refused.class);
    return ((Refused) reading).errors();
  }

  private static List<String> keys(Network network, OrganizationKind kind) {
    return network.members().stream()
        .filter(member -> member.kind() == kind)
        .map(Network.Member::key)
        .toList();
  }

  private static List<Network.Link> linksTo(Network network, RelationKind kind, String key) {
    return network.links().stream()
        .filter(link -> link.kind() == kind && link.to().equals(key))
        .toList();
  }

  private static byte[] niigata() throws IOException {
    try (InputStream in = NetworkFileTest.class.getResourceAsStream("/network/niigata.yaml")) {
      return in.readAllBytes();
    }
  }
}
