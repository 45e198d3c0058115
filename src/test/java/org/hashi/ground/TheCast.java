package org.hashi.ground;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.identity.Caller;
import org.hashi.setup.DemoCast;

/** The demo's people, for tests: who they are and which channels they are in. */
@ApplicationScoped
public class TheCast {
  public static final Caller SATO = caller(1);
  public static final Caller TAKAHASHI = caller(2);
  public static final Caller HONMA = caller(3);
  public static final Caller WATANABE = caller(4);
  public static final Caller KOBAYASHI = caller(5);
  public static final Caller IGARASHI = caller(6);
  public static final Caller TANAKA = caller(7);
  public static final Caller YAMAMOTO = caller(8);
  public static final Caller SAITO = caller(9);
  public static final Caller MARUYAMA = caller(24);
  public static final Caller NAGAI = caller(12);

  /** Manages the people of the facility where Tanaka works. */
  public static final Caller OKA = caller(11);

  private final Asked asked;
  private final DemoCast cast;
  private final Channels channels;

  TheCast(Asked asked, DemoCast cast, Channels channels) {
    this.asked = asked;
    this.cast = cast;
    this.channels = channels;
  }

  /** Brings everybody on, once. */
  public void enter() {
    asked.answer(cast::load);
  }

  public UUID channel(Caller caller, ChannelKind kind) {
    return mine(caller).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow()
        .channelId();
  }

  public List<ChannelSummary> mine(Caller caller) {
    return asked.write(tx -> channels.mine(tx, caller));
  }

  /** The same person, who has just proved that it is she. */
  public static Caller present(Caller person) {
    return new Caller(person.accountId(), Instant.now());
  }

  private static Caller caller(int number) {
    return new Caller(
        UUID.fromString("0d5a1c1e-%04d-4a10-8b01-5a70000000%02d".formatted(number, number)));
  }
}
