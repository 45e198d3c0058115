package org.hashi.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.hashi.organization.Network;
import org.hashi.organization.NetworkFile;

/** The network on whose stage the demo is played. */
final class DemoNetwork {
  private DemoNetwork() {}

  static Network read() {
    try (InputStream in =
        Objects.requireNonNull(DemoNetwork.class.getResourceAsStream("/network/niigata.yaml"))) {
      return (Network) NetworkFile.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's network cannot be read", e);
    }
  }
}
