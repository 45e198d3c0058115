package org.hashi.report;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report to be begun.
 *
 * @param clientId made by the client, which may send again; the same report is begun once
 * @param centreId whose; the caller's own centre when he coordinates one
 * @param from the first month, such as 2026-04
 * @param until the last one
 * @param edition a leaflet is for anybody
 * @param corrects an issued report of the same kind, edition and period that it takes the place of;
 *     its words are there to begin with
 */
public record BeginReport(
    @NotNull(message = "もう一度送ってください。") UUID clientId,
    @Nullable UUID centreId,
    @NotNull(message = "報告の種類を選んでください。") ReportKind kind,
    @NotNull(message = "だれに渡す報告かを選んでください。") Edition edition,
    @NotNull(message = "期間を選んでください。") String from,
    @NotNull(message = "期間を選んでください。") String until,
    @Nullable UUID corrects) {}
