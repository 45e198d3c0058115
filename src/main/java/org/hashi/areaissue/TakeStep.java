package org.hashi.areaissue;

import jakarta.validation.constraints.NotNull;
import org.hashi.platform.Text;

/**
 * A step of an issue to another state, forward or back; the first one of a draft shows it to
 * everybody who reads issues.
 *
 * @param after the number of the last step the caller saw, 0 for none
 * @param note why, or nothing
 */
public record TakeStep(
    int after,
    @NotNull(message = "状態を選んでください。") IssueState state,
    @Text(max = 1000, mayBeBlank = true) String note) {}
