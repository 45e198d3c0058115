package org.hashi.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.form.Wanted.Part;
import org.hashi.form.Wanted.Word;
import org.hashi.statistics.Axis;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.TableMeasure;

/**
 * Reads names of cells: a word such as 期間, or what is counted with up to two items and their codes,
 * as in 延べ_content_A01_requester_05. A point stands for the hyphen of a code, which names in Excel
 * may not have.
 */
final class FormNames {
  private static final int MOST_ITEMS = 2;
  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final Map<String, TableMeasure> MEASURES =
      Map.of("延べ", TableMeasure.CONTACTS, "新規", TableMeasure.NEW_MATTERS);
  private static final Set<String> NOWHERE = Set.of("98", Code.UNKNOWN);

  private final CodeVersion lists;
  private final Set<String> municipalities;

  FormNames(CodeVersion lists, Set<String> municipalities) {
    this.lists = lists;
    this.municipalities = municipalities;
  }

  /** Whether a name is meant for us, so that it must be one we understand. */
  static boolean isOurs(String name) {
    String first = name.split("_", 2)[0];
    return MEASURES.containsKey(first) || word(first).isPresent();
  }

  /** Empty when it means nothing. */
  Optional<Wanted> read(String name) {
    Optional<Word> word = word(name);
    if (word.isPresent()) {
      return word.map(Wanted.class::cast);
    }
    String[] words = name.split("_", -1);
    TableMeasure measure = MEASURES.get(words[0]);
    return measure == null || words.length % 2 == 0 || words.length > 1 + 2 * MOST_ITEMS
        ? Optional.empty()
        : parts(words).map(parts -> new Wanted.Number(measure, parts));
  }

  private static Optional<Word> word(String text) {
    return Arrays.stream(Word.values()).filter(word -> word.text().equals(text)).findFirst();
  }

  private Optional<List<Part>> parts(String[] words) {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < words.length; i += 2) {
      String key = words[i + 1].replace('.', '-');
      Optional<Axis> axis = Axis.find(words[i]).filter(one -> keys(one).contains(key));
      if (axis.isEmpty() || parts.stream().anyMatch(part -> part.axis().equals(axis.get()))) {
        return Optional.empty();
      }
      parts.add(new Part(axis.get(), key));
    }
    return Optional.of(parts);
  }

  private Set<String> keys(Axis axis) {
    return switch (axis) {
      case OfCodes codes -> codes(codes.dimension());
      case OfMatter.KIND -> codes(Dimension.KIND);
      case OfTime.MONTH -> numbers("%02d", MONTHS);
      case OfTime.QUARTER -> numbers("%d", QUARTERS);
      case OfPlace.RESIDENCE ->
          Stream.concat(municipalities.stream(), NOWHERE.stream()).collect(Collectors.toSet());
      case OfPlace place -> Set.of();
    };
  }

  private Set<String> codes(Dimension dimension) {
    return lists.list(dimension).codes().stream().map(Code::code).collect(Collectors.toSet());
  }

  private static Set<String> numbers(String format, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(format::formatted).collect(Collectors.toSet());
  }
}
