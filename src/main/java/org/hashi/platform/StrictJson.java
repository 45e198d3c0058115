package org.hashi.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * Refuses JSON that names a field twice (one program takes the first, another the last of them) and
 * days that are none of a calendar.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
  /** The last to be asked: of two ways to read a day the later one is taken. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    json.registerModule(
        new SimpleModule("calendar").addDeserializer(LocalDate.class, new CalendarDay()));
  }
}
