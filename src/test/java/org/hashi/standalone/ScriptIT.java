package org.hashi.standalone;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A start that cannot succeed ends with one line that says why, before anything is running. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ports nobody else takes")
class ScriptIT {
  @TempDir Path machine;
  private Script script;
  private Path data;
  private Map<String, String> environment;

  @BeforeEach
  void aMachine() throws Exception {
    script = new Script(Files.createDirectories(machine.resolve("tools")));
    data = machine.resolve("data");
    environment =
        Map.of(
            "PATH",
            System.getenv("PATH"),
            "JAVA_HOME",
            System.getProperty("java.home"),
            "HASHI_POSTGRES_PORT",
            Integer.toString(FreePorts.one()),
            "HASHI_KEYCLOAK_PORT",
            Integer.toString(FreePorts.one()));
  }

  @Test
  void onABusyPort() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      up(busy.getLocalPort())
          .complains(
              "Port %d on 127.0.0.1".formatted(busy.getLocalPort()),
              "%d は使用中です".formatted(busy.getLocalPort()));
    }
  }

  @Test
  void asTheSecondCopyOnOneFolder() throws Exception {
    try (DataFolder first = DataFolder.open(data, Mode.DEMO)) {
      up(FreePorts.pair())
          .complains("Another Hashi (pid %d)".formatted(ProcessHandle.current().pid()), "が使用中です");
    }
  }

  @Test
  void onAFolderOfAnotherVersion() throws Exception {
    DataFolder.open(data, Mode.DEMO).close();
    Path version = data.resolve("VERSION");
    Files.writeString(version, Files.readString(version).replace("layout=1", "layout=7"));
    up(FreePorts.pair()).complains("was made with layout 7", "対応する版か別のフォルダー");
  }

  @Test
  void onAFolderOfANewerDatabase() throws Exception {
    try (DataFolder folder = DataFolder.open(data, Mode.DEMO)) {
      folder.agree("postgresql", EngineVersion.of("99.1"));
    }
    up(FreePorts.pair()).complains("was made with postgresql 99.1", "対応する版か別のフォルダー");
  }

  @Test
  void onAFolderOfAnotherMode() throws Exception {
    DataFolder.open(data, Mode.EMPTY).close();
    up(FreePorts.pair()).complains("was made in empty mode", "empty モードで作られています");
  }

  private Script.Outcome up(int port) throws Exception {
    return script.up(environment, "--data", data.toString(), "--port", Integer.toString(port));
  }
}
