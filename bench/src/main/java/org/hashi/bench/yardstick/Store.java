package org.hashi.bench.yardstick;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Numbers messages and keeps them, or pretends to. */
interface Store {
  /**
   * Keeps a post. {@code then} is told the number as soon as it is kept, one room's in their order;
   * the number is negative when the post was not kept.
   */
  void keep(Post post, BiConsumer<Post, Long> then);

  /** The last messages of a room. */
  Future<List<String>> recent(int room, int limit);

  /** Keeps nothing but the numbers. */
  final class Nothing implements Store {
    private static final class Room {
      private long number;
    }

    private final Map<Integer, Room> rooms = new ConcurrentHashMap<>();

    @Override
    public void keep(Post post, BiConsumer<Post, Long> then) {
      Room room = rooms.computeIfAbsent(post.room(), ignored -> new Room());
      synchronized (room) {
        then.accept(post, ++room.number);
      }
    }

    @Override
    public Future<List<String>> recent(int room, int limit) {
      return Future.succeededFuture(List.of());
    }
  }
}
