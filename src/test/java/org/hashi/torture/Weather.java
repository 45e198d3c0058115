package org.hashi.torture;

import java.util.Random;

/** What a line does to each piece of data that passes. */
interface Weather {
  /** Everything passes at once. */
  Weather FINE =
      new Weather() {
        @Override
        public long delayMillis() {
          return 0;
        }

        @Override
        public boolean breaks() {
          return false;
        }
      };

  long delayMillis();

  /** Whether the connection breaks at this piece. */
  boolean breaks();

  /** A mobile line: slow and jerky; what was lost on the way is sent again, which takes longer. */
  static Weather bad(long seed) {
    Random chance = new Random(seed);
    return new Weather() {
      @Override
      public synchronized long delayMillis() {
        return chance.nextInt(10) == 0 ? 400 + chance.nextInt(600) : 20 + chance.nextInt(80);
      }

      @Override
      public synchronized boolean breaks() {
        return chance.nextInt(300) == 0;
      }
    };
  }
}
