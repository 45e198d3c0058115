package org.hashi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads every chain and computes its hashes anew, without the functions of the database that keeps
 * them: whoever may write there may change those, too.
 */
public final class ChainCheck {
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String HEADS = "select chain_id, last_no, last_hash from audit_chain";

  private static final String ENTRIES =
      """
      select chain_id, no, at, actor_id, action, subject_id, hash
      from audit_entry order by chain_id, no
      """;

  /** As it stands there, also when it makes no sense any more. */
  private record Entry(
      UUID chainId,
      long no,
      @Nullable OffsetDateTime at,
      @Nullable UUID actor,
      @Nullable String action,
      @Nullable UUID subject,
      byte @Nullable [] hash) {

    /** As {@code audit_hash} in the database. */
    byte[] hashAfter(byte @Nullable [] before) {
      String said =
          String.join(
              "|",
              Long.toString(no),
              millis(),
              String.valueOf(actor),
              String.valueOf(action),
              String.valueOf(subject));
      MessageDigest digest = sha256();
      digest.update(before == null ? new byte[0] : before);
      return digest.digest(said.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for a time that is none, such as infinity. */
    private String millis() {
      OffsetDateTime time = at;
      return time == null || time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)
          ? ""
          : Long.toString(time.toInstant().toEpochMilli());
    }
  }

  /** The chain that is being read, up to its entry before. */
  private static final class Place {
    private final UUID chainId;
    private long no;
    private byte @Nullable [] hash = {};
    private boolean broken;

    Place(UUID chainId) {
      this.chainId = chainId;
    }
  }

  private final Connection connection;
  private final Map<UUID, SignedHead> signed;
  private final List<Finding> findings = new ArrayList<>();
  private long chains;
  private long entries;

  private ChainCheck(Connection connection, List<SignedHead> heads) {
    this.connection = connection;
    this.signed = new HashMap<>();
    heads.forEach(head -> signed.put(head.chainId(), head)); // the last vouches for those before
  }

  /**
   * Checks all chains on one snapshot.
   *
   * @param connection to the database of Hashi; it is left in a transaction that only read
   * @param heads what was signed and kept outside; an entry that is missing or different is found
   */
  public static Verdict of(Connection connection, List<SignedHead> heads) throws SQLException {
    ChainCheck check = new ChainCheck(connection, heads);
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    check.run();
    return new Verdict(check.chains, check.entries, heads.size(), check.findings);
  }

  private void run() throws SQLException {
    Map<UUID, Head> heads = heads();
    try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      read(statement.executeQuery(), heads);
    }
    heads.forEach((chainId, head) -> report(chainId, head.no(), Finding.Kind.CUT_SHORT));
    List.copyOf(signed.values())
        .forEach(left -> report(left.chainId(), left.no(), Finding.Kind.NOT_AS_SIGNED));
  }

  private Map<UUID, Head> heads() throws SQLException {
    Map<UUID, Head> heads = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(HEADS)) {
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        UUID chainId = rows.getObject(1, UUID.class);
        heads.put(chainId, new Head(chainId, rows.getLong(2), rows.getBytes(3)));
      }
    }
    return heads;
  }

  private void read(ResultSet rows, Map<UUID, Head> heads) throws SQLException {
    Place place = null;
    while (rows.next()) {
      Entry entry = entry(rows);
      if (place == null || !Objects.equals(place.chainId, entry.chainId())) {
        end(place, heads);
        place = new Place(entry.chainId());
        chains++;
      }
      entries++;
      follow(place, entry);
    }
    end(place, heads);
  }

  private static Entry entry(ResultSet rows) throws SQLException {
    return new Entry(
        rows.getObject(1, UUID.class),
        rows.getLong(2),
        rows.getObject(3, OffsetDateTime.class),
        rows.getObject(4, UUID.class),
        rows.getString(5),
        rows.getObject(6, UUID.class),
        rows.getBytes(7));
  }

  /** What follows the first entry that is wrong cannot be judged, so it alone is named. */
  private void follow(Place place, Entry entry) {
    if (!place.broken) {
      Finding.Kind wrong = wrong(place, entry);
      if (wrong != null) {
        place.broken = true;
        report(place.chainId, entry.no(), wrong);
      }
    }
    place.no = entry.no();
    place.hash = entry.hash();
  }

  private Finding.@Nullable Kind wrong(Place before, Entry entry) {
    if (entry.no() != before.no + 1) {
      return Finding.Kind.MISSING_BEFORE;
    }
    if (!MessageDigest.isEqual(entry.hash(), entry.hashAfter(before.hash))) {
      return Finding.Kind.CHANGED;
    }
    SignedHead head = signed.get(entry.chainId());
    if (head == null || head.no() != entry.no()) {
      return null;
    }
    signed.remove(entry.chainId());
    return MessageDigest.isEqual(head.hash(), entry.hash()) ? null : Finding.Kind.NOT_AS_SIGNED;
  }

  private void end(@Nullable Place place, Map<UUID, Head> heads) {
    if (place == null) {
      return;
    }
    Head head = heads.remove(place.chainId);
    boolean ends =
        head != null && head.no() == place.no && MessageDigest.isEqual(head.hash(), place.hash);
    if (!place.broken && !ends) {
      long last = head == null ? place.no : Math.max(head.no(), place.no);
      report(place.chainId, last, Finding.Kind.CUT_SHORT);
    }
  }

  /** One for each chain: what else is wrong with it follows. */
  private void report(UUID chainId, long no, Finding.Kind kind) {
    signed.remove(chainId);
    findings.add(new Finding(chainId, no, kind));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
