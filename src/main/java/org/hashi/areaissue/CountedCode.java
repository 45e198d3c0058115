package org.hashi.areaissue;

import jakarta.validation.constraints.NotNull;
import org.hashi.codelist.Dimension;

/** A code of an axis on which the ledger counts. */
public record CountedCode(
    @NotNull(message = "項目を選んでください。") Dimension dimension,
    @NotNull(message = "区分を選んでください。") String code) {}
