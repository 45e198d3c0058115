package org.hashi.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One mapping of the file. What it lacks it reports itself; callers only see what is usable. */
record Row(JsonNode node, String pointer, RowErrors errors) {

  private static final int LONGEST_NAME = 120;

  boolean isMapping() {
    return node.isObject();
  }

  void allowOnly(Set<String> fields) {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!fields.contains(field)) {
                error(field, "この項目は使えません。");
              }
            });
  }

  Optional<String> name() {
    return text("name", LONGEST_NAME);
  }

  Optional<String> text(String field, int longest) {
    Optional<String> text = optionalText(field, longest);
    if (!node.hasNonNull(field)) {
      error(field, "必ず書いてください。");
    }
    return text;
  }

  Optional<String> optionalText(String field, int longest) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      return refuse(field, "文字で書いてください。数字は \"152021\" のように引用符で囲みます。");
    }
    String text = value.textValue().strip();
    if (text.isEmpty() || text.length() > longest) {
      return refuse(field, "1文字以上" + longest + "文字以内で書いてください。");
    }
    return text.chars().anyMatch(Character::isISOControl)
        ? refuse(field, "改行などの制御文字は使えません。")
        : Optional.of(text);
  }

  Optional<Integer> optionalCount(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0
        ? Optional.of(value.intValue())
        : refuse(field, "0以上の整数で書いてください。");
  }

  Optional<LocalDate> optionalDate(String field) {
    return optionalText(field, 10).flatMap(text -> date(field, text));
  }

  private Optional<LocalDate> date(String field, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return refuse(field, "日付は 2026-04-01 のように書いてください。");
    }
  }

  Optional<Row> child(String field) {
    if (!node.hasNonNull(field)) {
      return refuse(field, "必ず書いてください。");
    }
    return optionalChild(field);
  }

  Optional<Row> optionalChild(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return value.isObject()
        ? Optional.of(new Row(value, pointer + "/" + field, errors))
        : refuse(field, "{name: …} の形で書いてください。");
  }

  void each(String field, Consumer<Row> reader) {
    JsonNode list = node.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return;
    }
    if (!list.isArray()) {
      error(field, "「- 」で始まる並びで書いてください。");
    }
    for (int i = 0; i < (list.isArray() ? list.size() : 0); i++) {
      Row row = new Row(list.get(i), pointer + "/" + field + "/" + i, errors);
      if (row.isMapping()) {
        reader.accept(row);
      } else {
        errors.add(row.pointer, "{id: …, name: …} の形で書いてください。");
      }
    }
  }

  void error(String field, String message) {
    errors.add(pointer + "/" + field, message);
  }

  private <T> Optional<T> refuse(String field, String message) {
    error(field, message);
    return Optional.empty();
  }
}
