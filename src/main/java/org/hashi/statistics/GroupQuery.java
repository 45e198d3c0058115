package org.hashi.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.Located.CentreMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is to be grouped by what.
 *
 * @param kinds of threads that count
 * @param above to which area or association a centre belonged in a month, for axes that ask
 * @param own the centres whose part the reader knows
 */
record GroupQuery(
    Period period,
    List<String> kinds,
    Located place,
    List<Axis> axes,
    Map<OfPlace, Map<CentreMonth, String>> above,
    Set<UUID> own) {

  List<OfCodes> codes() {
    return axes.stream().filter(OfCodes.class::isInstance).map(OfCodes.class::cast).toList();
  }

  /** Whether the counts of single codes are enough, or single contacts have to be looked at. */
  boolean isCounted() {
    return codes().size() <= 1;
  }

  private LocalDate[] months() {
    return period.months().stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new);
  }

  /** What each centre belonged to all the time; null when one of them has moved. */
  private @Nullable Map<UUID, String> unmoved(Map<CentreMonth, String> keys) {
    Map<UUID, String> still = new LinkedHashMap<>();
    for (Map.Entry<CentreMonth, String> one : keys.entrySet()) {
      String before = still.put(one.getKey().centreId(), one.getValue());
      if (before != null && !before.equals(one.getValue())) {
        return null;
      }
    }
    return keys.size() == still.size() * period.months().size() ? still : null;
  }

  /** Whether each of these centres is meant for the whole period. */
  private boolean hasAllMonths(Set<CentreMonth> centres) {
    long different = centres.stream().map(CentreMonth::centreId).distinct().count();
    return centres.size() == different * period.months().size();
  }

  /** A statement and what goes into it. */
  record Statement(String sql, List<Object> parameters) {}

  /** Counts keys, all and own; where codes are counted, a last column says whether it is all. */
  Statement statement() {
    return new Writing(this, isCounted()).statement();
  }

  /** Contacts that have these keys, the latest ones first, each with how many there are. */
  Statement contacts(Map<Axis, String> keys, TableMeasure measure, int most) {
    return new Writing(this, false).contacts(keys, measure, most);
  }

  /** Puts a statement together, with each value as a parameter. */
  private static final class Writing {
    private final GroupQuery query;
    private final boolean counted;
    private final List<Object> parameters = new ArrayList<>();
    private final Map<OfPlace, String> joined = new LinkedHashMap<>();

    Writing(GroupQuery query, boolean counted) {
      this.query = query;
      this.counted = counted;
    }

    Statement statement() {
      List<String> keys = query.axes.stream().map(this::key).toList();
      String own = parameter(query.own.toArray(UUID[]::new));
      List<String> columns = new ArrayList<>(keys);
      columns.addAll(sums(""));
      columns.addAll(sums(" filter (where s.centre_id = any(" + own + "))"));
      if (counted) {
        columns.add("s.dimension = ''");
      }
      String from = (counted ? "statistics_count" : "statistics_contact") + " s";
      String sql =
          "select %s from %s %s where %s"
              .formatted(
                  String.join(", ", columns),
                  from,
                  String.join(" ", joins()),
                  String.join(" and ", conditions()));
      return new Statement(sql + " group by " + groups(keys.size(), columns.size()), parameters);
    }

    Statement contacts(Map<Axis, String> keys, TableMeasure measure, int most) {
      List<String> conditions = new ArrayList<>(conditions());
      keys.forEach((axis, key) -> conditions.add(key(axis) + " = " + parameter(key)));
      if (measure == TableMeasure.NEW_MATTERS) {
        conditions.add("s.count_type = 'NEW'");
      }
      String sql =
          "select s.contact_id, count(*) over () from statistics_contact s %s where %s"
              .formatted(String.join(" ", joins()), String.join(" and ", conditions));
      String order = " order by s.occurred_on desc, s.contact_id desc limit ";
      return new Statement(sql + order + parameter(most), parameters);
    }

    private String groups(int keys, int columns) {
      List<String> positions = new ArrayList<>();
      for (int i = 1; i <= keys; i++) {
        positions.add(Integer.toString(i));
      }
      if (counted) {
        positions.add(Integer.toString(columns));
      }
      return positions.isEmpty() ? "()" : String.join(", ", positions);
    }

    private List<String> sums(String filter) {
      return counted
          ? List.of(sum("contacts", filter), sum("new_matters", filter), sum("reopened", filter))
          : List.of(count("", filter), count("NEW", filter), count("REOPEN", filter));
    }

    private static String sum(String column, String filter) {
      return "coalesce(sum(s.%s)%s, 0)".formatted(column, filter);
    }

    private static String count(String type, String filter) {
      if (type.isEmpty()) {
        return "count(*)" + filter;
      }
      String ofType = "s.count_type = '" + type + "'";
      return filter.isEmpty()
          ? "count(*) filter (where " + ofType + ")"
          : "count(*)" + filter.replace("where ", "where " + ofType + " and ");
    }

    private String key(Axis axis) {
      return switch (axis) {
        case OfCodes codes -> column(counted ? "code" : RollUpStore.column(codes.dimension()));
        case OfMatter.KIND -> column("kind");
        case OfTime.MONTH -> "to_char(%s, 'YYYY-MM')".formatted(month());
        case OfTime.QUARTER -> "to_char(date_trunc('quarter', %s), 'YYYY-MM')".formatted(month());
        case OfPlace.CENTRE -> "s.centre_id::text";
        case OfPlace.RESIDENCE -> column("residence");
        case OfPlace place -> above(place);
      };
    }

    /** Where no centre has moved it is looked up by centre; a join would try every pair. */
    private String above(OfPlace place) {
      Map<UUID, String> still = query.unmoved(query.above.getOrDefault(place, Map.of()));
      if (still == null) {
        joined.put(place, place.id());
        return "coalesce(%s.key, '99')".formatted(place.id());
      }
      return "coalesce((%s::text[])[array_position(%s::uuid[], s.centre_id)], '99')"
          .formatted(
              parameter(still.values().toArray(String[]::new)),
              parameter(still.keySet().toArray(UUID[]::new)));
    }

    private static String column(String name) {
      return "s." + name;
    }

    private String month() {
      return counted ? column("month") : "date_trunc('month', s.occurred_on)::date";
    }

    private List<String> joins() {
      List<String> joins = new ArrayList<>();
      joined.forEach((place, name) -> joins.add(join(place, name)));
      if (query.place.centres() != null && !query.hasAllMonths(query.place.centres())) {
        joins.add(
            "join unnest(%s) as place(centre_id, month) on place.centre_id = s.centre_id and place.month = %s"
                .formatted(centreMonths(query.place.centres()), month()));
      }
      return joins;
    }

    private String join(OfPlace place, String name) {
      Map<CentreMonth, String> keys = query.above.getOrDefault(place, Map.of());
      return "left join unnest(%s, %s::text[]) as %s(centre_id, month, key) on %s.centre_id = s.centre_id and %s.month = %s"
          .formatted(
              centreMonths(keys.keySet()),
              parameter(keys.values().toArray(String[]::new)),
              name,
              name,
              name,
              month());
    }

    private String centreMonths(Collection<CentreMonth> all) {
      String centres = parameter(all.stream().map(CentreMonth::centreId).toArray(UUID[]::new));
      String months =
          parameter(all.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new));
      return centres + "::uuid[], " + months + "::date[]";
    }

    private List<String> conditions() {
      List<String> conditions = new ArrayList<>();
      if (counted) { // by name, so that the index leads to each of them
        conditions.add("s.month = any(" + parameter(query.months()) + ")");
      } else {
        conditions.add("s.occurred_on >= " + parameter(query.period.firstDay()));
        conditions.add("s.occurred_on < " + parameter(query.period.end()));
      }
      conditions.add("s.kind = any(" + parameter(query.kinds.toArray(String[]::new)) + ")");
      if (counted) {
        conditions.add("s.dimension = any(" + parameter(dimensions()) + ")");
      }
      if (query.place.residence() != null) {
        conditions.add("s.residence = " + parameter(query.place.residence()));
      }
      if (query.place.centres() != null) {
        conditions.add("s.centre_id = any(" + parameter(centres(query.place.centres())) + ")");
      }
      return conditions;
    }

    private static UUID[] centres(Set<CentreMonth> all) {
      return all.stream().map(CentreMonth::centreId).distinct().toArray(UUID[]::new);
    }

    private String[] dimensions() {
      List<String> dimensions = new ArrayList<>(List.of(YearTableStore.WHOLE));
      query.codes().forEach(codes -> dimensions.add(codes.id()));
      return dimensions.toArray(String[]::new);
    }

    private String parameter(Object value) {
      parameters.add(value);
      return "$" + parameters.size();
    }
  }
}
