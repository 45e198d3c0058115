package org.hashi.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whom statements are sent. The database shows rows of a channel to its members alone, whatever
 * the statement asks; unless it was said for whom, it shows none.
 */
@ApplicationScoped
class Acting {
  private static final String KEY = Acting.class.getName();

  /** What no person asked: it sees every channel. */
  static final String SYSTEM = "system";

  private static final String NOBODY = "";

  /** For whom and when. It lasts as long as the transaction, or else until it is said anew. */
  static final String SAY =
      "select set_config('hashi.acting', $1, $3), set_config('hashi.now', $2, $3)";

  private final Instance<CurrentAccount> current;

  Acting(Instance<CurrentAccount> current) {
    this.current = current;
  }

  /** From now on this context acts for nobody in particular, and for everybody. */
  static void asSystem(Context context) {
    context.putLocal(KEY, SYSTEM);
  }

  /** From now on this context acts for these accounts. */
  static void as(Collection<UUID> accounts, Context context) {
    context.putLocal(KEY, accounts.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  /** What the database is told. */
  String now() {
    String said = said(Vertx.currentContext());
    return said == null ? requester() : said;
  }

  private static @Nullable String said(@Nullable Context context) {
    return context == null ? null : context.getLocal(KEY);
  }

  private String requester() {
    UUID account = current.get().accountId();
    return account == null ? NOBODY : account.toString();
  }
}
