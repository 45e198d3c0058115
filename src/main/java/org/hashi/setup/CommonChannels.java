package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.NewChannel;
import org.hashi.organization.Standing;
import org.hashi.people.Welcome;
import org.hashi.platform.Tx;

/**
 * The two channels of the whole prefecture: the coordinators' own, and the prefecture's notices.
 */
@ApplicationScoped
class CommonChannels implements Welcome {
  static final String PEER = "peer";
  static final String NOTICE = "notice";

  private final Channels channels;
  private final Members members;
  private final SetupStore store = new SetupStore();

  CommonChannels(Channels channels, Members members) {
    this.channels = channels;
    this.members = members;
  }

  Uni<Void> open(Tx tx, String prefecture) {
    return open(tx, PEER, new NewChannel(ChannelKind.PEER, prefecture + "コーディネーター", null))
        .chain(
            () ->
                open(tx, NOTICE, new NewChannel(ChannelKind.NOTICE, prefecture + "からのお知らせ", null)));
  }

  /**
   * A coordinator talks to the others and receives notices; an officer issues notices and does not
   * listen in on the coordinators.
   */
  @Override
  public Uni<Void> greet(Tx tx, Standing arrived) {
    return switch (arrived.role()) {
      case COORDINATOR ->
          join(tx, PEER, arrived, MemberRole.MEMBER)
              .chain(() -> join(tx, NOTICE, arrived, MemberRole.MEMBER));
      case OFFICER -> join(tx, NOTICE, arrived, MemberRole.ISSUER);
      case MEMBER, ADMINISTRATOR, AUDITOR -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> open(Tx tx, String key, NewChannel channel) {
    return channels.open(tx, channel).chain(id -> store.keepChannel(tx, key, id));
  }

  /** Who belongs to two centres is there already. */
  private Uni<Void> join(Tx tx, String key, Standing arrived, MemberRole role) {
    return store
        .channels(tx)
        .map(ids -> Objects.requireNonNull(ids.get(key), key))
        .chain(
            channelId ->
                members
                    .isMember(tx, channelId, arrived.accountId())
                    .chain(
                        is ->
                            is
                                ? Uni.createFrom().voidItem()
                                : members.join(tx, channelId, arrived.affiliationId(), role)));
  }
}
