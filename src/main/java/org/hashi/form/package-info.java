/**
 * The prefecture's own forms (様式): files of Excel whose named cells are filled in from the tables.
 *
 * <p>Owns {@code form_form} and {@code form_cell}. Promises that a cell gets what the table on the
 * screen shows to the same person, that nothing else in the file is changed, and that a name which
 * means nothing is told when the form is loaded, not when somebody needs it.
 */
@NullMarked
package org.hashi.form;

import org.jspecify.annotations.NullMarked;
