package org.hashi.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says of itself, in two words that people know; the rest of it is dropped.
 *
 * @param browser null when it is none of the usual ones
 * @param system what it runs on, null as well
 */
record Device(@Nullable String browser, @Nullable String system) {
  private static final int LONGEST = 512;

  private record Word(String mark, String word) {}

  /** Most pretend to be others as well: their own mark stands before what they pretend. */
  private static final List<Word> BROWSERS =
      List.of(
          new Word("Edg/", "Edge"),
          new Word("EdgA/", "Edge"),
          new Word("EdgiOS/", "Edge"),
          new Word("SamsungBrowser/", "Samsung Internet"),
          new Word("OPR/", "Opera"),
          new Word("Line/", "LINE"),
          new Word("FxiOS/", "Firefox"),
          new Word("Firefox/", "Firefox"),
          new Word("CriOS/", "Chrome"),
          new Word("Chrome/", "Chrome"),
          new Word("Safari/", "Safari"));

  private static final List<Word> SYSTEMS =
      List.of(
          new Word("iPhone", "iPhone"),
          new Word("iPad", "iPad"),
          new Word("Android", "Android"),
          new Word("CrOS", "ChromeOS"),
          new Word("Windows", "Windows"),
          new Word("Macintosh", "Mac"),
          new Word("Linux", "Linux"));

  static Device of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    String read = said.substring(0, Math.min(said.length(), LONGEST));
    return new Device(first(BROWSERS, read), first(SYSTEMS, read));
  }

  private static @Nullable String first(List<Word> words, String said) {
    for (Word one : words) {
      if (said.contains(one.mark())) {
        return one.word();
      }
    }
    return null;
  }
}
