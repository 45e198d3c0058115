package org.hashi.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Signed heads, line after line in a file outside of the database. A line that a power cut left
 * without its end does not count and is written over.
 */
public final class HeadFile {
  /** The file's name in its folder. */
  public static final String NAME = "heads";

  private static final String BAD = ".bad";

  /**
   * What the file says.
   *
   * @param firstBad the first line that is not ours, or does not follow from the one before it;
   *     nothing behind it is believed
   * @param end where the last whole line ends, in bytes
   */
  public record Content(List<SignedHead> heads, OptionalLong firstBad, long end) {
    /** What there is when nothing was signed yet. */
    public static Content none() {
      return new Content(List.of(), OptionalLong.empty(), 0);
    }

    String lastSignature() {
      return heads.isEmpty() ? "" : heads.getLast().signature();
    }
  }

  private final Path file;

  /** The file of this folder, which may not be there yet. */
  public HeadFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /** Reads and verifies everything. */
  public Content read(PublicKey key) throws IOException {
    if (!Files.exists(file)) {
      return Content.none();
    }
    // whatever the bytes are, they are read: what is no line of ours is found to be none
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    List<SignedHead> heads = new ArrayList<>();
    String before = "";
    for (String line : text.substring(0, end).lines().toList()) {
      SignedHead head = SignedHead.verified(line, before, key);
      if (head == null) {
        return new Content(heads, OptionalLong.of(heads.size() + 1L), end);
      }
      heads.add(head);
      before = head.signature();
    }
    return new Content(heads, OptionalLong.empty(), end);
  }

  /**
   * Writes lines from this place on, and is sure of them only when they are on the disk.
   *
   * @return where they end; when it fails nobody knows how much was written
   */
  long append(long end, List<SignedHead> heads) throws IOException {
    StringBuilder lines = new StringBuilder();
    heads.forEach(head -> lines.append(head.line()).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(end).position(end);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      return channel.position();
    }
  }

  /** Puts the file aside under this name, so that signing can go on in a new one. */
  void putAside(String name) throws IOException {
    Files.move(file, file.resolveSibling(name));
  }

  /** The name under which a file is put aside that is not as it was written. */
  static String bad(Instant at) {
    return NAME + "." + at.toEpochMilli() + BAD;
  }

  /** Files that were put aside because somebody changed them: the new one knows nothing of that. */
  public List<Path> changedBefore() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(BAD)).sorted().toList();
    }
  }
}
