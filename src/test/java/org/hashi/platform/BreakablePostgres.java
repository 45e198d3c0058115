package org.hashi.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hashi.ground.FreePorts;
import org.hashi.ground.Postgres;

/** The database of the whole application, for a test that breaks it. */
public final class BreakablePostgres implements QuarkusTestResourceLifecycleManager {
  private static RestartedPostgres server;

  static RestartedPostgres server() {
    return server;
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("hashi-breakable");
      int port = FreePorts.one();
      server = new RestartedPostgres(folder, port);
      return Postgres.prepare(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    server.kill();
  }
}
