package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. As root it is therefore started in a user namespace of its
 * own, where it is nobody in particular, or, where namespaces are forbidden, as the user nobody.
 */
enum Privileges {
  AS_IS(List.of()),
  NAMESPACE(List.of("unshare", "--user")),
  NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> prefix;

  Privileges(List<String> prefix) {
    this.prefix = prefix;
  }

  static Privileges ofThisProcess() throws IOException {
    if (uid(Path.of("/proc/self")) != 0) {
      return AS_IS;
    }
    for (Privileges way : List.of(NAMESPACE, NOBODY)) {
      if (Command.succeeds(way.prefix("true"))) {
        return way;
      }
    }
    throw new StartupProblem.MissingPart(
        "PostgreSQL does not run as root and neither 'unshare --user' nor 'setpriv' works here; start Hashi as an ordinary user.",
        "PostgreSQL は root では動きません。一般ユーザーで Hashi を起動してください。");
  }

  List<String> prefix(String... command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(List.of(command));
    return whole;
  }

  /** Gives files of the data folder to the user the server will run as, and lets him reach them. */
  void admit(Path... paths) throws IOException, InterruptedException {
    if (this == AS_IS) {
      return;
    }
    int owner = this == NOBODY ? 65_534 : 0;
    for (Path path : paths) {
      if (uid(path) != owner) {
        Command.run(List.of("chown", "-R", owner + ":" + owner, path.toString()));
      }
    }
    if (this == NOBODY) {
      letThrough(paths[0].getParent());
    }
  }

  private static void letThrough(@Nullable Path dataFolder) throws IOException {
    if (dataFolder != null) {
      Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
