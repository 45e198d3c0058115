package org.hashi.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.channel.Audience;
import org.hashi.identity.SignIn;
import org.junit.jupiter.api.Test;

/** Who listens to a channel while a membership of it ends and begins again. */
class ListenersTest {
  private final Listeners listeners = new Listeners();
  private final UUID account = UUID.randomUUID();
  private final UUID kept = UUID.randomUUID();
  private final UUID lost = UUID.randomUUID();
  private final Link link = new Link(null, null, new SignIn(account, null)); // says nothing here

  ListenersTest() {
    listeners.listen(Set.of(link), account, List.of(kept, lost));
  }

  @Test
  void whoIsSentAwayStillGetsWhatWasCommittedBefore() {
    assertThat(listeners.relisten(Set.of(link), List.of(kept))).containsExactly(lost);
    assertThat(channel(lost).links()).containsExactly(link);
    listeners.part(channel(lost));
    assertThat(listeners.stream(lost)).isNull();
    assertThat(channel(kept).links()).containsExactly(link);
  }

  @Test
  void whoIsLetInAgainMeanwhileStays() {
    listeners.relisten(Set.of(link), List.of(kept));
    assertThat(listeners.relisten(Set.of(link), List.of(kept, lost))).isEmpty();
    listeners.part(channel(lost));
    assertThat(channel(lost).links()).containsExactly(link);
  }

  @Test
  void whoseNewMembershipIsReadInTheChannelFirstStays() {
    listeners.begin(Map.of(lost, 5L));
    listeners.relisten(Set.of(link), List.of(kept));
    channel(lost).audience(Audience.only(account));
    listeners.part(channel(lost));
    assertThat(channel(lost).links()).containsExactly(link);
    assertThat(channel(lost).leaving()).isEmpty();
  }

  private Stream channel(UUID streamId) {
    return Objects.requireNonNull(listeners.stream(streamId));
  }
}
