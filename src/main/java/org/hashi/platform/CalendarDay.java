package org.hashi.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Reads days that somebody alive may mean, from 1868 to 2199. A day in the year 999,999,999 would
 * be sent to the database cut to 32 bits, and stored as quite another one; a number would be taken
 * for that many days after the first of January 1970.
 */
final class CalendarDay extends StdScalarDeserializer<LocalDate> {
  private static final int FIRST_YEAR = 1868;
  private static final int LAST_YEAR = 2199;

  CalendarDay() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
    }
    LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw context.weirdStringException(day.toString(), LocalDate.class, "no day of a calendar");
    }
    return day;
  }
}
