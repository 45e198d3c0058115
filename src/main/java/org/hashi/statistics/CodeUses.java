package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Caller;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.CrossTable.CrossCell;
import org.jspecify.annotations.Nullable;

/** How often codes were used in a fiscal year, as far as a reader may know it. */
@ApplicationScoped
public class CodeUses {
  private final CrossTables tables;

  CodeUses(CrossTables tables) {
    this.tables = tables;
  }

  /** Consultations of which a code is the primary one; null where the number is hidden. */
  public record Used(@Nullable Long contacts, @Nullable Long newMatters) {
    /** By nobody. */
    public static final Used NOT = new Used(0L, 0L);
  }

  /** Whether contacts are counted on this axis. */
  public static boolean counts(Dimension dimension) {
    return RollUpStore.COLUMNS.contains(dimension);
  }

  /** By code, those that were used in the whole prefecture. */
  public Uni<Map<String, Used>> of(Tx tx, Caller reader, Dimension dimension, int fiscalYear) {
    CrossWish wish =
        new CrossWish(
            Place.PREFECTURE,
            Period.fiscalYear(FiscalYear.begin(fiscalYear)),
            TableKind.CONSULTATION,
            List.of(new OfCodes(dimension)));
    return tables.table(tx, reader, wish).map(CodeUses::read);
  }

  private static Map<String, Used> read(CrossTable table) {
    Map<String, Used> used = new HashMap<>();
    table.rows().stream()
        .filter(row -> row.key() != null)
        .forEach(
            row -> {
              CrossCell cell = row.cells().getFirst();
              used.put(String.valueOf(row.key()), new Used(cell.contacts(), cell.newMatters()));
            });
    return used;
  }
}
