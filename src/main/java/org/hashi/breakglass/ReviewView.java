package org.hashi.breakglass;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Person;

/** What somebody said of a use of the emergency access. */
@Schema(name = "GrantReview")
public record ReviewView(Person reviewer, Judgement judgement, String words, Instant reviewedAt) {}
