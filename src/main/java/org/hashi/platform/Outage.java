package org.hashi.platform;

import io.netty.channel.unix.Errors;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot do anything at the moment from a statement that is wrong. */
final class Outage {
  /** Classes of PostgreSQL's codes: connection lost, resources used up, operator's intervention. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** Of the others: a lock not granted in time, a transaction ended because it stood still. */
  private static final Set<String> CODES = Set.of("55P03", "25P03", "25P04");

  /** Some failures of the pool and of the line have no class of their own. */
  private static final List<String> BEGINNINGS =
      List.of("Timeout", "Connection ", "Pending requests failed", "Broken pipe");

  private Outage() {}

  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOne(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      case PgException refused -> isOne(refused.getSqlState());
      case SQLException refused -> isOne(refused.getSQLState());
      case ClosedConnectionException closed -> true;
      case ConnectionPoolTooBusyException crowded -> true;
      case TimeoutException late -> true;
      case SocketException unreachable -> true;
      case ClosedChannelException lost -> true;
      case Errors.NativeIoException broken -> true;
      case VertxException broken -> beginsSo(broken);
      case NoStackTraceThrowable broken -> beginsSo(broken);
      case IOException broken -> beginsSo(broken);
      default -> false;
    };
  }

  private static boolean beginsSo(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return BEGINNINGS.stream().anyMatch(message::startsWith);
  }

  private static boolean isOne(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (CODES.contains(state) || CLASSES.contains(state.substring(0, 2)));
  }
}
