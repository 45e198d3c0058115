package org.hashi.areaissue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table in which somebody found an issue. It says where to look, and no number.
 *
 * @param from the first month, such as 2026-04
 * @param until the last one
 * @param placeId whose table; that of the whole prefecture when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AreaIssueCell")
public record WantedCell(
    @NotNull(message = "項目を選んでください。") Dimension dimension,
    @NotNull(message = "区分を選んでください。") String code,
    @NotNull(message = "期間を指定してください。") String from,
    @NotNull(message = "期間を指定してください。") String until,
    @Nullable UUID placeId) {}
