package org.hashi.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** The operator's terminal, in UTF-8 whatever the locale of the shell says. */
final class Console {

  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);

  private Console() {}

  static void say(String line) {
    OUT.println(line);
  }

  static void complain(String line) {
    ERR.println("hashi: " + line);
  }

  static void ready(String what, long startedNanos) {
    double seconds = Duration.ofNanos(System.nanoTime() - startedNanos).toMillis() / 1000.0;
    say(String.format(Locale.ROOT, "  %s ready in %.1f s", what, seconds));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
