package org.hashi.accesslog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.Japan;
import org.hashi.organization.Person;
import org.hashi.print.Pdf;
import org.jspecify.annotations.Nullable;

/** Fills the sheet that is printed. */
final class AccessListHtml {
  private static final String SHEET = "/accesslog/access-list.html";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.JAPAN);

  private final CodeLists lists;
  private final String sheet;

  AccessListHtml(CodeLists lists) {
    this.lists = lists;
    this.sheet = read();
  }

  String of(Disclosure one) {
    String filled = sheet;
    Map<String, String> values =
        Map.of(
            "patient", Pdf.text(one.patient().name()),
            "from", day(one.period().from()),
            "to", day(one.period().to()),
            "issuedAt", second(one.issuedAt()),
            "issuedBy", issuer(one.issuedBy()),
            "count", String.format(Locale.JAPAN, "%,d", one.entries().size()));
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    String rows = one.entries().stream().map(this::row).collect(Collectors.joining("\n"));
    return filled.replace("{{rows}}", rows);
  }

  private String issuer(Person person) {
    return Pdf.text(
        "%s（%s　%s）"
            .formatted(person.name(), profession(person.profession()), person.organization()));
  }

  private String row(LogEntry entry) {
    LoggedPerson who = entry.actor();
    return "<tr><td class=\"time\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            second(entry.at()),
            Pdf.text(who.name() == null ? "（登録のない利用者）" : who.name()),
            Pdf.text(profession(who.profession())),
            Pdf.text(who.organization()),
            Pdf.text(entry.group().label()));
  }

  private @Nullable String profession(@Nullable String code) {
    return code == null ? null : lists.label(Dimension.PROFESSION, code);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String second(Instant at) {
    return SECOND.format(Japan.clock(at));
  }

  private static String read() {
    try (InputStream sheet = AccessListHtml.class.getResourceAsStream(SHEET)) {
      return new String(
          Objects.requireNonNull(sheet, SHEET).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
