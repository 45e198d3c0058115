package org.hashi.platform;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What wake-ups have in common, whoever carries them: one announcement is under way at a time, what
 * comes meanwhile travels together, and what cannot be sent waits for the next that can.
 */
abstract class QueuedWakeUps implements WakeUps {
  /** How all engines call the channel on which ids travel. */
  static final String CHANNEL = "hashi_streams";

  private static final int IDS_PER_ANNOUNCEMENT = 100;

  /** First in what this node sends, so that it knows its own words when they come back. */
  private final String sender = UUID.randomUUID().toString();

  private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> gapListeners = new CopyOnWriteArrayList<>();
  private final Set<UUID> waiting = new HashSet<>();
  private boolean sending;

  /** Connects, and goes on trying whenever the line is lost. */
  abstract void start();

  /** Disconnects for good. */
  abstract void stop();

  /** Whether there is a line on which to send. */
  abstract boolean isConnected();

  /** Sends ids, separated by commas, to all nodes. */
  abstract Future<?> send(String ids);

  @Override
  public void listen(Consumer<UUID> listener) {
    listeners.add(listener);
  }

  @Override
  public void onGap(Runnable listener) {
    gapListeners.add(listener);
  }

  /** This node is woken without the detour. */
  @Override
  public void announce(Collection<UUID> streamIds) {
    streamIds.forEach(id -> listeners.forEach(listener -> listener.accept(id)));
    synchronized (waiting) {
      waiting.addAll(streamIds);
    }
    next();
  }

  /** For engines: words came; this node's own tell it nothing new. */
  final void receive(String words) {
    if (!words.startsWith(sender)) {
      tell(words.split(",", -1));
    }
  }

  private void tell(String... words) {
    for (String id : Arrays.asList(words).subList(1, words.length)) {
      UUID streamId = UUID.fromString(id);
      listeners.forEach(listener -> listener.accept(streamId));
    }
  }

  /** For engines: the line stands again, and what was announced meanwhile was missed. */
  final void connected() {
    gapListeners.forEach(Runnable::run);
    next();
  }

  private void next() {
    String ids;
    synchronized (waiting) {
      if (sending || waiting.isEmpty() || !isConnected()) {
        return;
      }
      sending = true;
      ids = take();
    }
    send(ids).onComplete(sent -> sent(sent.succeeded()));
  }

  private void sent(boolean succeeded) {
    synchronized (waiting) {
      sending = false;
    }
    if (succeeded) {
      next();
    }
  }

  private String take() {
    List<UUID> batch = waiting.stream().limit(IDS_PER_ANNOUNCEMENT).toList();
    batch.forEach(waiting::remove);
    return sender + "," + String.join(",", batch.stream().map(UUID::toString).toList());
  }
}
