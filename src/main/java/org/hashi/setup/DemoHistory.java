package org.hashi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.notice.Confirmations;
import org.hashi.notice.IssueNotice;
import org.hashi.notice.Notices;
import org.hashi.organization.Japan;
import org.hashi.setup.Cast.Document;
import org.hashi.setup.Cast.Post;
import org.hashi.setup.Cast.Talk;

/**
 * Lets the cast write what it wrote before the curtain rose, through the same faces as everybody.
 * Each sentence has an id of its own, so that a play broken off goes on where it stopped.
 */
@ApplicationScoped
class DemoHistory {
  private final Messages messages;
  private final Notices notices;
  private final Confirmations confirmations;
  private final Clock clock;

  DemoHistory(Messages messages, Notices notices, Confirmations confirmations, Clock clock) {
    this.messages = messages;
    this.notices = notices;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  Uni<Void> play(Cast cast, Map<String, UUID> channels) {
    return DemoStage.each(cast.threads(), talk -> talk(cast, talk, channels))
        .chain(() -> DemoStage.each(cast.notices(), one -> issue(cast, one, channels)));
  }

  private Uni<Void> talk(Cast cast, Talk talk, Map<String, UUID> channels) {
    Post first = talk.posts().getFirst();
    List<Post> answers = talk.posts().subList(1, talk.posts().size());
    return messages
        .start(
            cast.caller(first.author()),
            channel(channels, talk.channel()),
            talk.title(),
            id(talk.title(), first),
            first.body())
        .map(started -> started.thread().threadId())
        .chain(thread -> DemoStage.each(answers, post -> answer(cast, talk.title(), thread, post)));
  }

  private Uni<Void> answer(Cast cast, String title, UUID thread, Post post) {
    return messages
        .post(cast.caller(post.author()), thread, id(title, post), post.body())
        .replaceWithVoid();
  }

  /** Its dates follow the calendar, so a notice that is there already must not be issued again. */
  private Uni<Void> issue(Cast cast, Document document, Map<String, UUID> channels) {
    Caller issuer = cast.caller(document.issuer());
    UUID channel = channel(channels, CommonChannels.NOTICE);
    return notices
        .list(issuer, channel)
        .chain(
            list ->
                list.notices().isEmpty()
                    ? issue(cast, issuer, channel, document)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> issue(Cast cast, Caller issuer, UUID channel, Document document) {
    return notices
        .issue(issuer, channel, notice(document))
        .chain(
            issued ->
                DemoStage.each(
                    document.confirmedBy(),
                    username ->
                        confirmations
                            .confirm(cast.caller(username), issued.notice().noticeId(), null)
                            .replaceWithVoid()));
  }

  private IssueNotice notice(Document document) {
    LocalDate today = Japan.day(clock.instant());
    return new IssueNotice(
        id(document.number()),
        document.number(),
        document.title(),
        document.body(),
        document.section(),
        today.minusDays(document.issuedDaysAgo()),
        today.plusDays(document.dueInDays()),
        null);
  }

  private static UUID channel(Map<String, UUID> channels, String key) {
    return Objects.requireNonNull(channels.get(key), key);
  }

  private static UUID id(String title, Post post) {
    return id(title + '\n' + post.author() + '\n' + post.body());
  }

  private static UUID id(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
  }
}
