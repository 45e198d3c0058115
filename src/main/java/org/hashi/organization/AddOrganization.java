package org.hashi.organization;

import jakarta.validation.constraints.NotNull;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organization to be added.
 *
 * @param type code of the list {@code organizationType}, where the kind alone does not say it
 */
public record AddOrganization(
    @NotNull(message = "種類を選んでください。") OrganizationKind kind,
    @Text(max = 120, oneLine = true, message = "名前を入力してください（120文字まで）。") String name,
    @Nullable String type) {}
