package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are kept under kinds of addresses, never under single ones. */
class PathLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "/api/threads/{threadId}/messages, /api/threads/{threadId}/messages",
    "/api/threads/01a1fe9e-5278-72f3-be55-938bb6fc338c/messages, /api/threads/{}/messages",
    "/api/threads/01a1fe9e-5278-72f3-be55-938bb6fc338c, /api/threads/{}",
    "/api/channels/長谷川, /api/channels/{}",
    "/api/channels/%E9%95%B7/threads, /api/channels/{}/threads",
    "/api/code-lists, /api/code-lists",
    "/ws, /ws",
    "/, /",
    "root, root"
  })
  void anAddressIsReducedToItsKind(String uri, String label) {
    assertThat(PathLabels.withoutIds(uri)).isEqualTo(label);
  }
}
