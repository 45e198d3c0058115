package org.hashi.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.message.MessageStore.FirstWord;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.organization.Standings;
import org.hashi.platform.Tx;
import org.hashi.thread.Begun;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/**
 * When what a centre asked the others was answered first. It looks into all rooms in which
 * coordinators talk, whoever is in them, and tells no more of them than times.
 */
@ApplicationScoped
public class FirstAnswers {
  private final Threads threads;
  private final Affiliations affiliations;
  private final MessageStore store = new MessageStore();

  FirstAnswers(Threads threads, Affiliations affiliations) {
    this.threads = threads;
    this.affiliations = affiliations;
  }

  /**
   * A question and its first answer.
   *
   * @param centreId of whom it is
   * @param answeredAt when somebody of another organization wrote; null while nobody has
   */
  public record FirstAnswer(UUID centreId, Instant askedAt, @Nullable Instant answeredAt) {}

  /**
   * Of all threads that centres began among coordinators.
   *
   * @param until the moment before which they did
   */
  public Uni<List<FirstAnswer>> between(Tx tx, Instant from, Instant until) {
    return tx.overseeing(
        () ->
            threads
                .begun(tx, ChannelKind.PEER, from, until)
                .chain(
                    begun ->
                        store
                            .firstWords(tx, begun.stream().map(Begun::threadId).toList())
                            .chain(words -> answers(tx, begun, words))));
  }

  private Uni<List<FirstAnswer>> answers(Tx tx, List<Begun> begun, List<FirstWord> words) {
    Set<UUID> people = new HashSet<>(begun.stream().map(Begun::startedBy).collect(toSet()));
    words.forEach(word -> people.add(word.affiliationId()));
    Map<UUID, List<FirstWord>> byThread = words.stream().collect(groupingBy(FirstWord::threadId));
    return affiliations
        .byId(tx, people)
        .map(
            standings ->
                begun.stream()
                    .filter(one -> isOfACentre(standings.get(one.startedBy())))
                    .map(
                        one ->
                            answer(
                                one, byThread.getOrDefault(one.threadId(), List.of()), standings))
                    .toList());
  }

  private static boolean isOfACentre(Standing who) {
    return who.organizationKind().equals(OrganizationKind.CENTRE.id());
  }

  private static FirstAnswer answer(
      Begun thread, Collection<FirstWord> words, Standings standings) {
    Standing asker = standings.get(thread.startedBy());
    Instant answeredAt =
        words.stream()
            .filter(word -> isAnother(asker, standings.get(word.affiliationId())))
            .map(FirstWord::postedAt)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new FirstAnswer(asker.organizationId(), thread.startedAt(), answeredAt);
  }

  private static boolean isAnother(Standing asker, Standing who) {
    return !who.organizationId().equals(asker.organizationId())
        && !who.accountId().equals(asker.accountId());
  }
}
