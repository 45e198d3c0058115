package org.hashi.bench.load;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/**
 * What people write: its number between signs that no server changes or uses itself, then 96
 * Japanese characters. The number is looked for in the raw frame, so that reading costs the
 * generator little.
 */
public final class Text {
  private static final byte SIGN = '@';
  private static final String BODY =
      "佐藤様のお宅へ伺いました。食欲は戻りつつありますが、夜間のせきが続いています。体温は三六度八分、"
          + "酸素は九六。次の訪問までに主治医へ相談し、吸入の回数をご家族と確かめます。明日の午前に連絡します。";
  private static final byte[] TAIL =
      BODY.substring(BODY.length() - 8).getBytes(StandardCharsets.UTF_8);

  private Text() {}

  /** About 300 bytes. */
  public static String of(int number) {
    return "@@" + number + "@" + BODY;
  }

  /** The same text so many times over. */
  static String of(int number, int times) {
    return "@@" + number + "@" + BODY.repeat(times);
  }

  /** Tells every number in a frame, in order; a frame may carry more than one message. */
  @SuppressWarnings("deprecation") // no other way to look into it without copying
  public static void numbers(Buffer frame, IntConsumer found) {
    ByteBuf bytes = frame.getByteBuf();
    int end = bytes.writerIndex();
    int at = bytes.indexOf(bytes.readerIndex(), end, SIGN);
    while (at >= 0 && at + 2 < end) {
      int next = at + 1;
      if (bytes.getByte(next) == SIGN) {
        int number = 0;
        int digit = bytes.getByte(++next);
        while (digit >= '0' && digit <= '9' && next + 1 < end) {
          number = number * 10 + digit - '0';
          digit = bytes.getByte(++next);
        }
        if (digit == SIGN) {
          found.accept(number);
          next++;
        }
      }
      at = bytes.indexOf(next, end, SIGN);
    }
  }

  /** How many messages a frame carries. */
  public static int count(Buffer frame) {
    int[] count = {0};
    numbers(frame, number -> count[0]++);
    return count[0];
  }

  /** Whether the end of the text is somewhere in the frame as it was written. */
  static boolean isWhole(Buffer frame) {
    return frame
        .toString(StandardCharsets.UTF_8)
        .contains(new String(TAIL, StandardCharsets.UTF_8));
  }
}
