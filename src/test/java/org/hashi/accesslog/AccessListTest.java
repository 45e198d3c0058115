package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.TANAKA;
import static org.hashi.ground.TheCast.present;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.channel.MemberRole;
import org.hashi.ground.Asked;
import org.hashi.ground.Chains;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list a patient is shown: on the page and on paper the same as in the trail. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AccessListTest {
  private static LocalDate next = LocalDate.of(2016, 1, 1);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject AccessLists lists;

  private LocalDate day;
  private Ward hana;
  private Ward taro;

  @BeforeEach
  void aDayOfItsOwn() {
    cast.enter();
    next = next.plusDays(40);
    day = next;
    hana = past.ward("見本 ハナ");
    taro = past.ward("別人 タロウ");
    past.join(hana, SAITO, MemberRole.MANAGER);
    past.join(hana, TANAKA, MemberRole.MEMBER);
  }

  @Test
  @DisplayName("SE-04: nobody prints a patient's list by a session alone")
  void whoPrintsProvesFirstThatItIsHe() {
    Caller absent = new Caller(SAITO.accountId());
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.answer(() -> lists.document(absent, hana.channelId(), period())));
  }

  @Test
  void theDocumentHasExactlyThePatientsRowsInTheirOrder() throws IOException {
    for (int i = 0; i < 90; i++) {
      String action =
          i % 4 == 0 ? "message.post" : i % 7 == 0 ? "channel.addMember" : "message.read";
      Caller person = i % 3 == 0 ? IGARASHI : TANAKA;
      past.touch(hana, person, action, "%sT%02d:%02d:05".formatted(day, 8 + i / 10, i % 60));
      past.touch(taro, TANAKA, action, "%sT%02d:%02d:06".formatted(day, 8 + i / 10, i % 60));
    }
    List<String> trail = rowsOfTheTrail();

    byte[] pdf = asked.answer(() -> lists.document(present(SAITO), hana.channelId(), period()));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      picture(document);
      assertThat(rows(text)).isEqualTo(trail).hasSize(90);
      assertThat(text).contains("見本 ハナ　様", "90 件").doesNotContain("タロウ");
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(1);
      assertThat(text).contains("1 / " + pages, pages + " / " + pages);
      assertThat(text.split("作成 [^\\n]*斎藤 恵", -1)).as("on every page").hasSize(pages + 2);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("開示用アクセス記録");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
    }
  }

  /** To be looked at: {@code target/access-list.png}. */
  private static void picture(PDDocument document) throws IOException {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 80);
    Files.createDirectories(Path.of("target"));
    ImageIO.write(page, "png", Path.of("target", "access-list.png").toFile());
  }

  /** As the trail has them, read by a statement of its own. */
  private List<String> rowsOfTheTrail() {
    return asked.write(
        tx ->
            tx.session()
                .createNativeQuery(
                    """
                    select to_char(e.at at time zone 'Asia/Tokyo', 'YYYY年FMMM月FMDD日HH24:MI:SS')
                      || case e.actor_id when ?2 then '五十嵐誠医師ながおか訪問クリニック'
                        else '田中美穂訪問看護師訪問看護ステーションしなの' end
                      || case e.action when 'message.read' then '閲覧'
                        when 'message.post' then '投稿・変更' else 'メンバー変更' end
                    from audit_entry e where e.chain_id = ?1 order by e.no
                    """,
                    String.class)
                .setParameter(1, hana.channelId())
                .setParameter(2, IGARASHI.accountId())
                .getResultList());
  }

  /** Whatever of that day stands in the document, however its lines are broken. */
  private List<String> rows(String text) {
    String date = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return Pattern.compile(date + "[\\d:]{8}.+?(閲覧|投稿・変更|メンバー変更|記録の点検)")
        .matcher(text.replaceAll("\\s+", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  @Test
  void thePageShowsTheSameAndCountsAll() {
    for (int i = 0; i < 60; i++) {
      past.touch(hana, TANAKA, "message.read", "%sT09:%02d".formatted(day, i));
    }
    past.touch(taro, TANAKA, "message.read", day + "T10:00");

    AccessListView first = read(SAITO, null);
    AccessListView second = read(SAITO, Place.parse(first.next()));

    assertThat(first.total()).isEqualTo(60);
    assertThat(first.patient().name()).isEqualTo("見本 ハナ");
    assertThat(first.entries()).hasSize(50);
    assertThat(second.entries()).hasSize(10);
    assertThat(second.next()).isNull();
  }

  @Test
  void theAuditorMayMakeItToo() throws IOException {
    past.touch(hana, TANAKA, "message.read", day + "T09:00");

    byte[] pdf = asked.answer(() -> lists.document(present(NAGAI), hana.channelId(), period()));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("長井 律子", "1 件");
    }
  }

  @Test
  void showingItIsInThePatientsChain() {
    read(SAITO, null);
    asked.answer(() -> lists.document(present(SAITO), hana.channelId(), period()));

    assertThat(past.chain(hana.channelId()))
        .containsExactly(
            SAITO.accountId() + " accesslog.read " + hana.channelId(),
            SAITO.accountId() + " accesslog.export " + hana.channelId());
  }

  @Test
  void charactersTheFontLacksAreMarkedAndSignsOfMarkupAreText() throws IOException {
    Ward odd = past.ward("𠮷野 <b>&𩸽");
    past.touch(odd, TANAKA, "message.read", day + "T09:00");

    byte[] pdf = asked.answer(() -> lists.document(present(NAGAI), odd.channelId(), period()));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("〓野 <b>&𩸽　様");
    }
  }

  @Test
  void tooManyEntriesAreRefusedBeforeAnythingIsMade() {
    UUID chain = hana.channelId();
    Chains.forge("insert into audit_chain values (?, 2001, '') on conflict do nothing", chain);
    Chains.forge(
        """
        insert into audit_entry
        select ?::uuid, n, ?::timestamptz, ?::uuid, 'message.read', ?::uuid, ''
        from generate_series(1, 2001) n
        """,
        chain,
        PastTouches.at(day + "T09:00").atOffset(java.time.ZoneOffset.UTC),
        TANAKA.accountId(),
        chain);
    try {
      assertThatExceptionOfType(AccessListProblem.TooMany.class)
          .isThrownBy(
              () -> asked.answer(() -> lists.document(present(SAITO), hana.channelId(), period())));
    } finally {
      Chains.forge("delete from audit_entry where chain_id = ?", chain);
      Chains.forge("delete from audit_chain where chain_id = ?", chain);
    }
  }

  private AccessListView read(Caller caller, Place before) {
    return asked.answer(() -> lists.read(caller, hana.channelId(), period(), before));
  }

  private Period period() {
    return Period.of(day, day);
  }
}
