package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization as others see it.
 *
 * @param area name of the area it lies in today, as far as anybody has told
 * @param networkId the id it bears in the network file
 * @param code its public code, where the kind has one (全国地方公共団体コード)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationView(
    UUID organizationId,
    OrganizationKind kind,
    String name,
    @Nullable String area,
    @JsonIgnore @Nullable String networkId,
    @Nullable String code) {
  OrganizationView(
      UUID organizationId,
      String kind,
      String name,
      @Nullable String area,
      @Nullable String networkId,
      @Nullable String code) {
    this(organizationId, OrganizationKind.of(kind), name, area, networkId, code);
  }
}
