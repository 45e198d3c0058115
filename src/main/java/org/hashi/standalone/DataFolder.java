package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one folder that holds everything an installation knows, used by one process at a time. */
final class DataFolder implements AutoCloseable {

  static final String SECRETS = "secrets.properties";
  static final String SECRETS_HEADING = "Made at random. Keep private.";

  private static final String LAYOUT = "1";
  private static final long MEGABYTE = 1024 * 1024;
  private static final long FIRST_START_MEGABYTES = 700;
  private static final long LATER_START_MEGABYTES = 150;

  private final Path root;
  private final FolderLock lock;
  private final Notes version;
  private final Notes secrets;

  private DataFolder(Path root, FolderLock lock) throws IOException {
    this.root = root;
    this.lock = lock;
    version = Notes.read(root.resolve("VERSION"), "What made this data folder. Do not edit.");
    secrets = Notes.read(root.resolve(SECRETS), SECRETS_HEADING);
  }

  static DataFolder open(Path wanted, Mode mode) {
    FolderLock lock = null;
    try {
      boolean fresh = refuseForeign(wanted);
      Path root = Files.createDirectories(wanted).toRealPath();
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      lock = FolderLock.take(root);
      requireSpace(root, fresh);
      DataFolder folder = new DataFolder(root, lock);
      folder.checkVersion(mode);
      Files.createDirectories(folder.logs());
      return folder;
    } catch (IOException e) {
      release(lock);
      throw problem(wanted, e);
    } catch (StartupProblem e) {
      release(lock);
      throw e;
    }
  }

  Path path(String name) {
    return root.resolve(name);
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path runtime() {
    return root.resolve("runtime");
  }

  Notes secrets() {
    return secrets;
  }

  Notes version() {
    return version;
  }

  /**
   * Remembers the version of an engine, and refuses one that cannot read what another one wrote.
   */
  void agree(String engine, EngineVersion mine) throws IOException {
    String found = version.find(engine);
    if (found != null && !mine.canRead(EngineVersion.of(found))) {
      throw new StartupProblem.OtherVersion(root, engine, found, mine.toString());
    }
    version.put(engine, mine.toString());
  }

  StartupProblem problem(IOException e) {
    return problem(root, e);
  }

  @Override
  public void close() {
    lock.close();
  }

  private static boolean refuseForeign(Path wanted) throws IOException {
    if (!Files.exists(wanted) || Files.exists(wanted.resolve("VERSION"))) {
      return !Files.exists(wanted);
    }
    if (!Files.isDirectory(wanted)) {
      throw new StartupProblem.NotWritable(wanted);
    }
    try (Stream<Path> entries = Files.list(wanted)) {
      if (entries.anyMatch(entry -> !entry.endsWith("lock") && !entry.endsWith("audit"))) {
        throw new StartupProblem.BadSetting(
            "%s is not empty and not a data folder of Hashi; choose another with hashi.data."
                .formatted(wanted),
            "%s は空ではなく、Hashi のデータフォルダーでもありません。hashi.data で別のフォルダーを指定してください。".formatted(wanted));
      }
    }
    return true;
  }

  private static void requireSpace(Path root, boolean fresh) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace() / MEGABYTE;
    long needed = fresh ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
    if (free < needed) {
      throw new StartupProblem.DiskFull(root, "%d MB free, %d MB needed".formatted(free, needed));
    }
  }

  private void checkVersion(Mode mode) throws IOException {
    String layout = version.keep("layout", () -> LAYOUT);
    if (!layout.equals(LAYOUT)) {
      throw new StartupProblem.OtherVersion(root, "layout", layout, LAYOUT);
    }
    String made = version.keep("mode", mode::toString);
    if (!made.equals(mode.toString())) {
      throw new StartupProblem.BadSetting(
          "The data folder %s was made in %s mode and stays so; choose another folder for %s mode."
              .formatted(root, made, mode),
          "データフォルダー %s は %s モードで作られています。%s モードには別のフォルダーを使ってください。".formatted(root, made, mode));
    }
  }

  private static StartupProblem problem(Path root, IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left") || message.contains("Disk quota")) {
      return new StartupProblem.DiskFull(root, "no space left");
    }
    if (e instanceof AccessDeniedException || message.contains("Read-only file system")) {
      String file = e instanceof FileSystemException named ? named.getFile() : null;
      return new StartupProblem.NotWritable(file == null ? root : Path.of(file));
    }
    return new StartupProblem.MissingPart(
        "Reading or writing failed: %s.".formatted(e), "読み書きに失敗しました: %s".formatted(message));
  }

  private static void release(@Nullable FolderLock lock) {
    if (lock != null) {
      lock.close();
    }
  }
}
