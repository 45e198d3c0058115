package org.hashi.platform;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What stores make of the rows of a statement. */
public final class Rows {
  private Rows() {}

  /** Every row as {@code read} reads it, in their order. */
  public static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> all = new ArrayList<>();
    rows.forEach(row -> all.add(read.apply(row)));
    return all;
  }
}
