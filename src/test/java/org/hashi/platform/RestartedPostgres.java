package org.hashi.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A real PostgreSQL whose data and port outlive its end. */
final class RestartedPostgres implements Breakable {
  private final Path folder;
  private final int port;
  private EmbeddedPostgres engine;

  RestartedPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    restart();
  }

  String address() {
    return "postgresql://postgres:postgres@127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void kill() {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void restart() {
    try {
      engine =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder.resolve("data"))
              .setCleanDataDirectory(false)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
