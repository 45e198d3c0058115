/// Owns organizations (prefecture, areas, associations, centres, municipalities, facilities), the
/// dated relations between them, and the affiliations of people. It promises that a network file is
/// loaded whole or not at all and that relations and affiliations are ended, never overwritten. Who
/// may see or do something is decided elsewhere.
@NullMarked
package org.hashi.organization;

import org.jspecify.annotations.NullMarked;
