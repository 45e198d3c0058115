package org.hashi.form;

/**
 * A cell of a form that has a name.
 *
 * @param sheet the name of its sheet
 * @param cell as C5
 */
record NamedCell(String name, String sheet, String cell) {}
