package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.codelist.Code;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfCodes;

/**
 * Counts by several axes: out of {@code statistics_count} where at most one of them has codes, else
 * out of {@code statistics_contact}.
 */
final class GroupStore {
  private static final int SUMS = 3;

  /** Every group that is not empty, the unknown of an axis too. */
  Uni<List<Group>> groups(Tx tx, GroupQuery query) {
    GroupQuery.Statement statement = query.statement();
    return tx.rows(statement.sql(), statement.parameters().toArray())
        .map(
            rows -> {
              List<Group> known = new ArrayList<>();
              Map<List<String>, Group> unknown = new HashMap<>();
              rows.forEach(
                  row -> {
                    Group group = group(row, query);
                    if (query.isCounted() && row.getBoolean(query.axes().size() + 2 * SUMS)) {
                      unknown.put(withoutCode(group, query), group);
                    } else {
                      known.add(group);
                    }
                  });
              return together(known, unknown, query);
            });
  }

  /** The latest contacts of a cell, and how many it has. */
  record Found(long all, List<UUID> contactIds) {}

  /** Contacts that have these keys. */
  Uni<Found> contacts(
      Tx tx, GroupQuery query, Map<Axis, String> keys, TableMeasure measure, int most) {
    GroupQuery.Statement statement = query.contacts(keys, measure, most);
    return tx.rows(statement.sql(), statement.parameters().toArray())
        .map(
            rows -> {
              List<UUID> ids = Rows.all(rows, row -> row.getUUID(0));
              return new Found(ids.isEmpty() ? 0 : rows.iterator().next().getLong(1), ids);
            });
  }

  private static Group group(Row row, GroupQuery query) {
    int axes = query.axes().size();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < axes; i++) {
      keys.add(row.getString(i));
    }
    return new Group(keys, Counted.read(row, axes), Counted.read(row, axes + SUMS));
  }

  /** What is missing to the whole is unknown; where no codes are asked for, the whole is it. */
  private static List<Group> together(
      List<Group> known, Map<List<String>, Group> whole, GroupQuery query) {
    Map<List<String>, Group> rest = new HashMap<>(whole);
    known.forEach(
        group -> rest.computeIfPresent(withoutCode(group, query), (keys, all) -> all.minus(group)));
    List<Group> all = new ArrayList<>(known);
    rest.values().stream()
        .map(group -> new Group(withUnknown(group, query), group.all(), group.own()))
        .filter(group -> group.all().contacts() > 0)
        .forEach(all::add);
    return all;
  }

  private static List<String> withoutCode(Group group, GroupQuery query) {
    return withCode(group, query, "");
  }

  private static List<String> withUnknown(Group group, GroupQuery query) {
    return withCode(group, query, Code.UNKNOWN);
  }

  private static List<String> withCode(Group group, GroupQuery query, String code) {
    List<String> keys = new ArrayList<>(group.keys());
    for (int i = 0; i < keys.size(); i++) {
      if (query.axes().get(i) instanceof OfCodes) {
        keys.set(i, code);
      }
    }
    return keys;
  }
}
