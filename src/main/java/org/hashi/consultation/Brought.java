package org.hashi.consultation;

import java.util.List;
import org.hashi.consultation.CountType.Typed;

/** A matter with all that is known of it, none of which has changed since it was brought. */
record Brought(Consultation matter, Marks marks, List<Typed> contacts) {}
