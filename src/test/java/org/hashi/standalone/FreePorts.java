package org.hashi.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class FreePorts {

  private FreePorts() {}

  static int one() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * A port whose neighbour is free too, as the application wants it for its management interface.
   */
  static int pair() throws IOException {
    for (int port = one(); ; port = one()) {
      try (ServerSocket neighbour =
          new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        return neighbour.getLocalPort() - 1;
      } catch (IOException e) {
        continue;
      }
    }
  }
}
