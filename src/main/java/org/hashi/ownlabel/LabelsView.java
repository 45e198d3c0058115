package org.hashi.ownlabel;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The labels of a centre, in their order. */
@Schema(name = "OwnLabelsView")
public record LabelsView(UUID centreId, String centre, int version, List<OwnLabel> labels) {}
