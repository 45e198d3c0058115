package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

@Path("/api/statistics")
class StatisticsResource {
  private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(?:0[1-9]|1[0-2])");

  private final Statistics statistics;
  private final CurrentCaller caller;

  StatisticsResource(Statistics statistics, CurrentCaller caller) {
    this.statistics = statistics;
    this.caller = caller;
  }

  @GET
  @Path("/monthly")
  public Uni<MonthlyTable> monthly(
      @QueryParam("month") @Nullable String month,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind) {
    return statistics.monthly(caller.get(), month(month), kind(kind));
  }

  private static YearMonth month(@Nullable String text) {
    if (text == null || !MONTH.matcher(text).matches()) {
      throw new Invalid("month", "年月は 2026-11 のように指定してください。");
    }
    return YearMonth.parse(text);
  }

  private static TableKind kind(String text) {
    return Arrays.stream(TableKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid("kind", "表の種類を選んでください。"));
  }
}
