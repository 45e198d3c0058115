package org.hashi.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody should know who compares a fiscal year with the one before (系列の注).
 *
 * @param fiscalYear from which on the numbers are others
 */
@Schema(name = "SeriesNote")
public record Note(Dimension dimension, int fiscalYear, String ja, String en) {}
