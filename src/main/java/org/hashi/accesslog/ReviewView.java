package org.hashi.accesslog;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;

/**
 * A period that was looked through.
 *
 * @param entries how many entries there were at that moment, as the other numbers
 * @param heads SHA-256 over where all chains stood then
 * @param intact whether it still says what was signed
 */
public record ReviewView(
    UUID reviewId,
    Period period,
    Person signedBy,
    Instant signedAt,
    String note,
    long entries,
    long patients,
    long people,
    long findings,
    String heads,
    boolean intact) {
  static ReviewView of(UUID reviewId, Review review, Person signedBy) {
    Review.Totals totals = review.totals();
    return new ReviewView(
        reviewId,
        review.period(),
        signedBy,
        review.signedAt(),
        review.note(),
        totals.entries(),
        totals.patients(),
        totals.people(),
        totals.findings(),
        review.heads(),
        review.seal().equals(reviewId));
  }
}
