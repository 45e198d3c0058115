package org.hashi.statistics;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.RelationKind;
import org.hashi.organization.RelationView;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Located.CentreMonth;

/**
 * Which contacts belong to a place. Relations are those of the first day of a month: who comes to
 * another area in the middle of a month belongs to it from the next one on.
 */
@ApplicationScoped
class Places {
  private final Organizations organizations;

  Places(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Fails as not found when there is no such place. */
  Uni<Located> locate(Tx tx, Place place, Period period) {
    return switch (place.kind()) {
      case PREFECTURE -> whole(tx);
      case CENTRE -> centre(tx, place, period);
      case AREA -> under(tx, place, period, OfPlace.AREA);
      case ASSOCIATION -> under(tx, place, period, OfPlace.ASSOCIATION);
      case RESIDENCE ->
          municipality(tx, place).map(one -> new Located(place, one.name(), null, place.key()));
      case SERVED -> served(tx, place, period);
    };
  }

  /** The names of an axis' keys, in the order of the network. */
  Uni<Map<String, String>> names(Tx tx, OfPlace axis) {
    return switch (axis) {
      case CENTRE -> ids(tx, OrganizationKind.CENTRE);
      case AREA -> ids(tx, OrganizationKind.AREA);
      case ASSOCIATION -> ids(tx, OrganizationKind.ASSOCIATION);
      case RESIDENCE ->
          organizations
              .ofKind(tx, OrganizationKind.MUNICIPALITY)
              .map(all -> named(all, one -> Objects.requireNonNull(one.code())));
    };
  }

  /** To which key of the axis a centre belonged in a month; to none where nobody has told us. */
  Uni<Map<CentreMonth, String>> keys(Tx tx, OfPlace axis, Period period) {
    return relations(tx, axis)
        .map(
            all -> {
              Map<CentreMonth, String> keys = new HashMap<>();
              for (RelationView one : all) {
                boolean operates = one.kind() == RelationKind.OPERATES;
                UUID centre = operates ? one.toId() : one.fromId();
                UUID above = operates ? one.fromId() : one.toId();
                months(one, period)
                    .forEach(
                        month ->
                            keys.putIfAbsent(new CentreMonth(centre, month), above.toString()));
              }
              return keys;
            });
  }

  private Uni<List<RelationView>> relations(Tx tx, OfPlace axis) {
    return axis == OfPlace.ASSOCIATION
        ? organizations.relations(
            tx, RelationKind.OPERATES, OrganizationKind.ASSOCIATION, OrganizationKind.CENTRE)
        : organizations.relations(
            tx, RelationKind.WITHIN, OrganizationKind.CENTRE, OrganizationKind.AREA);
  }

  private Uni<Located> whole(Tx tx) {
    return organizations
        .ofKind(tx, OrganizationKind.PREFECTURE)
        .map(found -> Located.everywhere(found.getFirst().name()));
  }

  private Uni<Located> centre(Tx tx, Place place, Period period) {
    UUID centreId = UUID.fromString(Objects.requireNonNull(place.key()));
    return organizations
        .get(tx, centreId)
        .map(
            one -> {
              require(one, OrganizationKind.CENTRE);
              return new Located(
                  place,
                  one.name(),
                  period.months().stream()
                      .map(month -> new CentreMonth(centreId, month))
                      .collect(toSet()),
                  null);
            });
  }

  private Uni<Located> under(Tx tx, Place place, Period period, OfPlace axis) {
    OrganizationKind kind =
        axis == OfPlace.AREA ? OrganizationKind.AREA : OrganizationKind.ASSOCIATION;
    return organizations
        .get(tx, UUID.fromString(Objects.requireNonNull(place.key())))
        .invoke(one -> require(one, kind))
        .chain(
            one ->
                keys(tx, axis, period)
                    .map(keys -> new Located(place, one.name(), holding(keys, place), null)));
  }

  private static Set<CentreMonth> holding(Map<CentreMonth, String> keys, Place place) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().equals(place.key()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  /** A centre serves a city when it serves it or one of its wards. */
  private Uni<Located> served(Tx tx, Place place, Period period) {
    return municipality(tx, place)
        .chain(
            city ->
                serving(tx, OrganizationKind.MUNICIPALITY)
                    .chain(
                        ofCities ->
                            serving(tx, OrganizationKind.WARD)
                                .chain(ofWards -> serving(tx, city, period, ofCities, ofWards)))
                    .map(centres -> new Located(place, city.name(), centres, null)));
  }

  private Uni<Set<CentreMonth>> serving(
      Tx tx,
      OrganizationView city,
      Period period,
      List<RelationView> ofCities,
      List<RelationView> ofWards) {
    return organizations
        .relations(tx, RelationKind.WITHIN, OrganizationKind.WARD, OrganizationKind.MUNICIPALITY)
        .map(
            wards -> {
              Set<UUID> parts =
                  wards.stream()
                      .filter(one -> one.toId().equals(city.organizationId()))
                      .map(RelationView::fromId)
                      .collect(toSet());
              parts.add(city.organizationId());
              return Stream.concat(ofCities.stream(), ofWards.stream())
                  .filter(one -> parts.contains(one.toId()))
                  .flatMap(
                      one -> months(one, period).map(month -> new CentreMonth(one.fromId(), month)))
                  .collect(toSet());
            });
  }

  private Uni<List<RelationView>> serving(Tx tx, OrganizationKind kind) {
    return organizations.relations(tx, RelationKind.SERVES, OrganizationKind.CENTRE, kind);
  }

  private Uni<OrganizationView> municipality(Tx tx, Place place) {
    return organizations
        .ofKind(tx, OrganizationKind.MUNICIPALITY)
        .map(
            all ->
                all.stream()
                    .filter(one -> Objects.equals(one.code(), place.key()))
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  private Uni<Map<String, String>> ids(Tx tx, OrganizationKind kind) {
    return organizations
        .ofKind(tx, kind)
        .map(all -> named(all, one -> one.organizationId().toString()));
  }

  private static Map<String, String> named(
      List<OrganizationView> all, java.util.function.Function<OrganizationView, String> key) {
    return all.stream()
        .collect(toMap(key, OrganizationView::name, (one, other) -> one, LinkedHashMap::new));
  }

  private static Stream<YearMonth> months(RelationView relation, Period period) {
    return period.months().stream().filter(month -> relation.holds(month.atDay(1)));
  }

  private static void require(OrganizationView one, OrganizationKind kind) {
    if (one.kind() != kind) {
      throw new NotFound();
    }
  }
}
