package org.hashi.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs where the chains stand and keeps that outside of the database, so that whoever writes there
 * can neither change nor cut off what was signed without being found.
 */
@ApplicationScoped
class Anchor {
  private static final Logger LOG = Logger.getLogger(Anchor.class);

  private static final long UNREAD = -1;

  /** Half a hundred thousand lines: read in a moment. */
  private static final long LARGEST = 16L * 1024 * 1024;

  private final Transactions transactions;
  private final Background background;
  private final Clock clock;
  private final Path folder;
  private final Duration every;
  private final AuditStore store = new AuditStore();
  private final Map<UUID, SignedHead> signed = new HashMap<>();
  private String last = "";
  private long end = UNREAD;
  private @Nullable FileLock lock;
  private final AtomicBoolean underWay = new AtomicBoolean();

  Anchor(
      Transactions transactions,
      Background background,
      Clock clock,
      @ConfigProperty(name = "hashi.audit.heads") Path folder,
      @ConfigProperty(name = "hashi.audit.sign-every") Duration every) {
    this.transactions = transactions;
    this.background = background;
    this.clock = clock;
    this.folder = folder;
    this.every = every;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(
        every.toMillis(), ignored -> background.run(this::sign, one -> {}, this::failed));
  }

  void stop(@Observes ShutdownEvent stopping) throws IOException {
    FileLock held = lock;
    if (held != null) {
      held.acquiredBy().close();
    }
  }

  private void failed(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    LOG.errorf("chains not signed folder=%s cause=%s", folder, cause.getClass().getName());
  }

  /**
   * Signs every chain that has grown since it was signed, unless that is being done already: what
   * was read before must not be compared with what was signed after.
   *
   * @return how many
   */
  Uni<Integer> sign() {
    return underWay.compareAndSet(false, true)
        ? transactions
            .look(store::heads)
            .emitOn(Infrastructure.getDefaultWorkerPool())
            .map(this::sign)
            .onTermination()
            .invoke(() -> underWay.set(false))
        : Uni.createFrom().item(0);
  }

  private synchronized int sign(List<Head> heads) {
    try {
      PrivateKey key = SigningKey.of(folder);
      if (end == UNREAD) {
        begin();
      }
      compare(heads);
      if (end > LARGEST) {
        new HeadFile(folder).putAside(HeadFile.NAME + "." + clock.instant().toEpochMilli());
        end = 0;
      }
      List<SignedHead> grown = end == 0 ? anew(key) : new ArrayList<>();
      grown.addAll(grown(heads, key));
      if (!grown.isEmpty()) {
        long from = end;
        end = UNREAD; // until it is known how much was written
        end = new HeadFile(folder).append(from, grown);
        grown.forEach(head -> signed.put(head.chainId(), head));
        last = grown.getLast().signature();
      }
      return grown.size();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what was signed before; a file that was changed is put aside for whoever looks into it,
   * and what is believed of it begins the next.
   */
  private void begin() throws IOException, GeneralSecurityException {
    lockFolder();
    HeadFile file = new HeadFile(folder);
    HeadFile.Content content = file.read(SigningKey.publicOf(folder));
    if (content.firstBad().isPresent()) {
      String aside = HeadFile.bad(clock.instant());
      LOG.errorf(
          "signed heads are not as they were line=%d kept=%s",
          content.firstBad().getAsLong(), aside);
      file.putAside(aside);
    }
    content.heads().forEach(head -> signed.put(head.chainId(), head));
    last = content.lastSignature();
    end = content.firstBad().isPresent() ? 0 : content.end();
  }

  /** Two that sign into one file would make each other's lines worthless. */
  private void lockFolder() throws IOException {
    if (lock == null) {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new IOException("another node signs in " + folder);
      }
    }
  }

  /** What was signed must still stand there. */
  private void compare(List<Head> heads) {
    Map<UUID, Head> standing =
        heads.stream().collect(Collectors.toMap(Head::chainId, Function.identity()));
    for (SignedHead known : signed.values()) {
      Head head = standing.get(known.chainId());
      if (head == null || !known.mayHaveBecome(head)) {
        LOG.errorf("chain is not as it was signed chainId=%s no=%d", known.chainId(), known.no());
      }
    }
  }

  /** A new file begins with where every chain stood when it was last signed. */
  private List<SignedHead> anew(PrivateKey key) throws GeneralSecurityException {
    last = "";
    List<SignedHead> all = new ArrayList<>();
    for (SignedHead known : List.copyOf(signed.values())) {
      all.add(known.again(last, key));
      last = all.getLast().signature();
    }
    return all;
  }

  private List<SignedHead> grown(List<Head> heads, PrivateKey key) throws GeneralSecurityException {
    Instant now = clock.instant();
    List<SignedHead> grown = new ArrayList<>();
    String before = last;
    for (Head head : heads) {
      SignedHead known = signed.get(head.chainId());
      if (known == null || head.no() > known.no()) {
        SignedHead one = SignedHead.sign(now, head.chainId(), head.no(), head.hash(), before, key);
        grown.add(one);
        before = one.signature();
      }
    }
    return grown;
  }
}
