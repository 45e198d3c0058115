package org.hashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/channels",
        "/channels/01a1fd52-d613-716b-bd95-b2f992d1e81c/threads/01a1fd52-d61b-750a-b2cd-81fb70eb769f",
        "/statistics?kind=PEER&month=2026-11",
        "/statistics/tables?place=centre%3A01a1fd52-d613-716b-bd95-b2f992d1e81c&axes=content%2Cmonth",
        "/statistics/contacts?place=centre:01a1fd52-d613-716b-bd95-b2f992d1e81c&keys=*,2026-04"
      })
  void aSignInLeadsBackToThePageItCameFrom(String page) {
    assertThat(ReturnPath.safe(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example",
        "javascript:alert(1)",
        "/channels\r\nSet-Cookie: a=b",
        "/?to=//elsewhere.example",
        "/?to=%2F%2Felsewhere.example",
        "/channels?x=%0D%0ASet-Cookie",
        "/@elsewhere.example"
      })
  void aSignInNeverLeadsToAnotherSite(String page) {
    assertThat(ReturnPath.safe(page)).isEqualTo("/");
  }
}
