package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thread is recorded as a matter. Most threads are not, and that is nothing missing.
 *
 * @param consultation the matter of a recorded thread
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedView(boolean recorded, @Nullable ConsultationView consultation) {
  static final RecordedView NOT_YET = new RecordedView(false, null);

  static RecordedView as(ConsultationView consultation) {
    return new RecordedView(true, consultation);
  }
}
