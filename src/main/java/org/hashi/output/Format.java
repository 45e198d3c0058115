package org.hashi.output;

import java.util.stream.Stream;
import org.hashi.platform.Download;
import org.hashi.platform.Invalid;

/** What kind of file a table is written into. */
enum Format {
  /** 帳票: A4, tagged. */
  PDF("pdf", "pdf", Download.PDF, "帳票"),
  /** 帳票: A4 when printed. */
  XLSX("xlsx", "xlsx", Download.EXCEL, "帳票"),
  /** データ: one number a line. */
  CSV("csv", "csv", Format.TEXT, "データ"),
  /** データ: the same lines. */
  DATA_XLSX("data-xlsx", "xlsx", Download.EXCEL, "データ");

  static final String TEXT = "text/csv";

  private final String word;
  private final String ending;
  private final String type;
  private final String way;

  Format(String word, String ending, String type, String way) {
    this.word = word;
    this.ending = ending;
    this.type = type;
    this.way = way;
  }

  /** By the word of an address; fails with a field error. */
  static Format of(String word) {
    return Stream.of(values())
        .filter(one -> one.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("format", "ファイルの種類を選び直してください。"));
  }

  /** Of its name. */
  String ending() {
    return ending;
  }

  /** Its media type. */
  String type() {
    return type;
  }

  /** 帳票 or データ. */
  String way() {
    return way;
  }
}
