package org.hashi.ownlabel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All labels that a centre shall have, in the order in which they are offered.
 *
 * @param version which the caller saw, 0 when nobody had set any
 */
@Schema(name = "SetOwnLabels")
public record SetLabels(
    int version, @NotNull(message = "呼び方を入力してください。") List<@NotNull @Valid OwnLabel> labels) {}
