package org.hashi.ground;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds answers and frames against the description really lets nothing else pass. */
class DescribedTest {
  private static final String ID = "01936b5e-0000-7000-8000-000000000001";
  private static final String LEFT = event("channel.memberLeft", "\"name\":\"佐藤\"");

  private static String event(String type, String more) {
    return """
        {"frame":"event","streamId":"%1$s","seq":3,"at":"2026-11-21T00:00:00Z",
         "event":{"type":"%2$s","accountId":"%1$s",%3$s}}"""
        .formatted(ID, type, more);
  }

  private static void invited(int status, String body) {
    Described.answer("POST", "/api/invitation/account", status, "application/json", body);
  }

  @Test
  void whatTheServerSaysPasses() {
    assertThatCode(() -> Described.frame(LEFT)).doesNotThrowAnyException();
    assertThatCode(() -> Described.frame("{\"frame\":\"pong\"}")).doesNotThrowAnyException();
    assertThatCode(() -> invited(201, "{\"username\":\"ono\",\"temporaryPassword\":\"x\"}"))
        .doesNotThrowAnyException();
  }

  @Test
  void aMissingFieldIsFound() {
    assertThatThrownBy(() -> invited(201, "{\"username\":\"ono\"}"))
        .hasMessageContaining("temporaryPassword");
  }

  @Test
  @DisplayName("AZ-08: a field that an answer must not have is found in every journey")
  void anUndeclaredFieldIsFound() {
    assertThatThrownBy(
            () -> invited(201, "{\"username\":\"o\",\"temporaryPassword\":\"x\",\"shoe\":4}"))
        .hasMessageContaining("shoe");
  }

  @Test
  void anotherStatusIsFound() {
    assertThatThrownBy(() -> invited(200, "{\"username\":\"ono\",\"temporaryPassword\":\"x\"}"))
        .hasMessageContaining("answers 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel.renamed", "channel.closed", "ChannelEvent$MemberLeft"})
  void anEventThatIsNotDescribedIsFound(String type) {
    assertThatThrownBy(() -> Described.frame(event(type, "\"name\":\"佐藤\"")))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"frame\":\"pong\",\"at\":1}", "{\"frame\":\"bye\"}", "{}", "[]"})
  void aFrameThatIsNotDescribedIsFound(String frame) {
    assertThatThrownBy(() -> Described.frame(frame)).isInstanceOf(AssertionError.class);
  }
}
