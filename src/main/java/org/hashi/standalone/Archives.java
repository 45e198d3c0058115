package org.hashi.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the engines; a folder appears under its name only when all of it is there. */
final class Archives {

  private static final int EXECUTABLE = 0100;

  interface Filling {
    void into(Path folder) throws IOException;
  }

  private Archives() {}

  static void makeFolder(Path target, Filling filling) throws IOException {
    Path half = target.resolveSibling(target.getFileName() + ".new");
    deleteTree(half);
    Files.createDirectories(half);
    filling.into(half);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  static void untarXz(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          write(tar, path, (entry.getMode() & EXECUTABLE) != 0);
        }
      }
    }
  }

  /** A zip carries no permissions that Java would tell, so scripts are recognised by their name. */
  static void unzip(Path archive, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          write(zip, path, entry.getName().endsWith(".sh"));
        }
      }
    }
  }

  static void copyTree(Path source, Path target) throws IOException {
    for (Path path : walk(source)) {
      Path copy = target.resolve(source.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("archive entry outside of its folder: " + name);
    }
    return path;
  }

  private static void write(InputStream content, Path path, boolean executable) throws IOException {
    Files.createDirectories(path.getParent());
    Files.copy(content, path);
    if (executable) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
