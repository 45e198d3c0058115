package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a matter shall be marked from now on; what is left out is not known any more.
 *
 * @param version which the caller saw
 * @param residence as in {@link Marks}; none means unknown
 * @param person another number for the person; a blank one leaves whom it counts for as it is
 * @param codes of the matter, by dimension, the primary code first
 */
public record ChangeConsultation(
    int version,
    @NotNull(message = "種類を選んでください。") String kind,
    @Nullable String residence,
    @Text(max = EnterConsultation.PERSON_MAX, mayBeBlank = true) String person,
    @Text(max = EnterConsultation.SUMMARY_MAX, mayBeBlank = true) String summary,
    @NotNull(message = "相談の内容を選んでください。") Map<String, @NotNull List<@NotNull String>> codes) {}
