package org.hashi.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.hashi.codelist.Rollup.RollupGroup;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Invalid;
import org.hashi.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListsTest {

  private final CodeLists lists = new CodeLists(Clock.systemUTC());

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void everyListHasBothLanguagesAndNoCodeTwice(Dimension dimension) {
    List<Code> codes = lists.list(dimension).codes();

    assertThat(codes).isNotEmpty();
    assertThat(new HashSet<>(codes.stream().map(Code::code).toList())).hasSameSizeAs(codes);
    assertThat(codes).allSatisfy(code -> assertThat(code.ja()).isNotBlank());
    assertThat(codes).allSatisfy(code -> assertThat(code.en()).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(
      value = Dimension.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"KIND", "ISSUE"})
  void everyListKnowsTheUnknown(Dimension dimension) {
    assertThat(lists.find(dimension, Code.UNKNOWN)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Dimension.class)
  void everyParentIsAHeadingOfTheSameList(Dimension dimension) {
    CodeList list = lists.list(dimension);

    assertThat(list.codes())
        .filteredOn(code -> code.parent() != null)
        .allSatisfy(
            code -> assertThat(list.find(code.parent()).orElseThrow().isHeading()).isTrue());
  }

  @Test
  void aHeadingIsNoMark() {
    assertThat(lists.find(Dimension.CONTENT, "B")).isEmpty();
    assertThat(lists.find(Dimension.CONTENT, "B06")).map(Code::ja).hasValue("退院前カンファレンスの調整");
  }

  @Test
  void anUnknownCodeIsAFieldErrorOfItsDimension() {
    assertThat(lists.require(Dimension.SCENE, "S2").ja()).isEqualTo("入退院支援");
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> lists.require(Dimension.SCENE, "S9"))
        .satisfies(e -> assertThat(e.fields()).map(Problem.Field::field).containsExactly("scene"));
  }

  @Test
  void onlyConsultationsAndPeerQuestionsCount() {
    assertThat(counting(Counts.TRUE)).containsExactly("CASE", "SYSTEM");
    assertThat(counting(Counts.SEPARATE)).containsExactly("PEER");
    assertThat(counting(Counts.FALSE)).contains("TEAM", "NOTICE").hasSize(7);
  }

  @Test
  void whereOneOfSeveralCodesCountsIsSaid() {
    assertThat(lists.all())
        .filteredOn(CodeList::primary)
        .map(CodeList::dimension)
        .containsExactly(
            Dimension.CONTENT, Dimension.SCENE, Dimension.PROGRAM_ITEM, Dimension.DISEASE_GROUP);
  }

  @Test
  void aCodeOfAnotherYearIsShownAsItStands() {
    assertThat(lists.label(Dimension.METHOD, "01")).isEqualTo("電話");
    assertThat(lists.label(Dimension.METHOD, "ZZ")).isEqualTo("ZZ");
  }

  @Test
  void whereACodeComesFromStaysInside() throws Exception {
    String json = new ObjectMapper().writeValueAsString(lists.list(Dimension.KIND));

    assertThat(json)
        .contains("{\"code\":\"PEER\",\"ja\":\"コーディネーター同士の相談\"", "\"dimension\":\"kind\"")
        .doesNotContain("basis", "counts", "heading", "null");
  }

  @Test
  void everyRollupHasEveryCodeInOneGroup() {
    assertThat(lists.of(2026).rollups()).isNotEmpty();
    assertThat(lists.of(2026).rollups())
        .allSatisfy(
            rollup -> {
              CodeList list = lists.list(rollup.dimension());
              assertThat(rollup.missing(list)).as(rollup.rollup()).isEmpty();
              assertThat(rollup.wrong(list)).as(rollup.rollup()).isEmpty();
            });
  }

  @Test
  void theSurveyOfFiscal2023HasThirteenRowsWhoeverIsCounted() {
    for (Dimension dimension :
        List.of(Dimension.ORGANIZATION_TYPE, Dimension.REQUESTER_ORGANIZATION, Dimension.PARTNER)) {
      Rollup survey = lists.of(2026).rollup(dimension, "survey_r5").orElseThrow();
      assertThat(survey.groups()).hasSize(13);
      assertThat(survey.group("02")).map(RollupGroup::ja).hasValue("病院");
      assertThat(survey.group("31")).map(RollupGroup::ja).hasValue("診療所");
      assertThat(survey.group("99")).map(RollupGroup::ja).hasValue("未回答");
    }
    assertThat(lists.notes(Dimension.PARTNER, 2024, 2025)).hasSize(1);
  }

  @Test
  void headingsAreARollupOfEveryListThatHasAny() {
    assertThat(lists.of(2026).rollup(Dimension.SCENE, Rollup.HEADINGS)).isEmpty();
    Rollup headings = lists.of(2026).rollup(Dimension.CONTENT, Rollup.HEADINGS).orElseThrow();
    assertThat(headings.groups()).map(RollupGroup::group).contains("A", "J", "98", "99");
    assertThat(headings.group("D05")).map(RollupGroup::ja).hasValue("看取り・緩和・意思決定");
  }

  @Test
  void whatSharesCodesIsTheSame() {
    for (Dimension dimension : Dimension.values()) {
      assertThat(lists.list(dimension).codes()).isEqualTo(lists.list(dimension.codesOf()).codes());
    }
  }

  @Test
  void aYearIsCalledAsPeopleCallIt() {
    assertThat(FiscalYear.text(2026)).isEqualTo("令和8年度");
    assertThat(FiscalYear.text(2019)).isEqualTo("令和元年度");
    assertThat(FiscalYear.text(2018)).isEqualTo("平成30年度");
    assertThat(FiscalYear.text(1960)).isEqualTo("1960年度");
  }

  private List<String> counting(Counts counts) {
    return lists.list(Dimension.KIND).codes().stream()
        .filter(code -> code.counts() == counts)
        .map(Code::code)
        .toList();
  }
}
