package org.hashi.notice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.notice.NoticeStore.Recipient;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Standings;
import org.jspecify.annotations.Nullable;

/** Everything beside the notices themselves that a reader sees. */
record Around(Standings people, Map<UUID, OrganizationView> centres, Set<UUID> own) {
  @Nullable RecipientView mine(List<Recipient> recipients) {
    return recipients.stream()
        .filter(one -> own.contains(one.centreId()))
        .findFirst()
        .map(this::view)
        .orElse(null);
  }

  RecipientView view(Recipient recipient) {
    OrganizationView centre = Objects.requireNonNull(centres.get(recipient.centreId()));
    UUID by = recipient.affiliationId();
    return new RecipientView(
        centre.organizationId(),
        centre.name(),
        centre.area(),
        recipient.confirmedAt(),
        by == null ? null : people.person(by));
  }

  NoticeView view(Notice notice, List<Recipient> recipients) {
    return NoticeView.of(
        notice,
        people.person(notice.affiliationId),
        recipients.size(),
        confirmed(recipients),
        mine(recipients));
  }

  static int confirmed(List<Recipient> recipients) {
    return (int) recipients.stream().filter(one -> one.confirmedAt() != null).count();
  }
}
