package org.hashi.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The application's database, looked at from beside. Journeys read in it; the few statements that
 * write are an operator's or an attacker's, and say so.
 */
public record Database(String url, String username, String password) {
  public interface Work {
    void on(Connection connection) throws SQLException;
  }

  /** A transaction that stays open. */
  record Hold(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** One column of every row. */
  @SuppressWarnings("unchecked")
  public <T> List<T> list(String query, Object... parameters) {
    List<T> found = new ArrayList<>();
    reading(
        connection -> {
          try (PreparedStatement statement = prepared(connection, query, parameters);
              ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add((T) rows.getObject(1));
            }
          }
        });
    return found;
  }

  public long count(String query, Object... parameters) {
    return this.<Number>list(query, parameters).getFirst().longValue();
  }

  /**
   * Every table's number of rows in one figure each: what was stored shows in one of them. That
   * something was refused is stored, too, and left out.
   */
  List<String> footprint() {
    return list(
        """
        select table_name || '=' || (xpath('/row/c/text()', query_to_xml(
          format('select count(*) as c from %I', table_name), false, true, '')))[1]::text
        from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'
          and table_name not in ('identity_session', 'identity_sign_in', 'audit_entry', 'audit_chain')
        union all
        select 'audit_entry=' || count(*) from audit_entry
        where chain_id <> '00000000-0000-7000-8000-00000000ad02'
        order by 1
        """);
  }

  /** What an operator does by hand. */
  public int operate(String statement, Object... parameters) {
    try (Connection connection = open();
        PreparedStatement prepared = prepared(connection, statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does what an attacker might, looks, and takes it back. */
  void tamper(Work work) {
    try (Connection connection = open()) {
      connection.setAutoCommit(false);
      try {
        work.on(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keeps a channel locked until this is closed, as somebody who writes for very long would. */
  Hold holdChannel(String channelId) {
    return hold("select 1 from platform_stream where stream_id = ?::uuid for update", channelId);
  }

  /** Holds what this statement locks until it is closed. */
  Hold hold(String lock, Object... parameters) {
    try {
      Connection connection = open();
      connection.setAutoCommit(false);
      prepared(connection, lock, parameters).execute();
      return new Hold(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void reading(Work work) {
    try (Connection connection = open()) {
      connection.setReadOnly(true);
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  private static PreparedStatement prepared(
      Connection connection, String text, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
