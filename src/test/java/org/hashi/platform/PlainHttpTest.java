package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody talks past a proxy by asking for another protocol on the same line. */
@QuarkusTest
@WithTestResource(Postgres.class)
class PlainHttpTest {
  @Test
  @DisplayName("IJ-10: whoever asks for HTTP/2 in the clear is answered in HTTP/1.1")
  void anUpgradeInTheClearIsPassedOver() throws Exception {
    assertThat(
            firstLineAfter(
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  @DisplayName("IJ-10: whoever begins with HTTP/2 in the clear is not understood")
  void priorKnowledgeIsRefused() throws Exception {
    assertThat(answerTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"))
        .endsWith("400 Bad Request");
  }

  private static String firstLineAfter(String headers) throws Exception {
    return answerTo("GET /api/code-lists HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
  }

  private static String answerTo(String request) throws Exception {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    try (Socket line = new Socket("127.0.0.1", port)) {
      line.setSoTimeout(10_000);
      line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = answer.readLine();
      return first == null ? "" : first;
    }
  }
}
