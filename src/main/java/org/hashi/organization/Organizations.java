package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** The organizations of the prefecture and how they stand to each other. */
@ApplicationScoped
public class Organizations {
  /** The prefecture's own id among the ids of the network file. */
  public static final String PREFECTURE = "prefecture";

  private final Transactions transactions;
  private final Accounts accounts;
  private final OrganizationStore store = new OrganizationStore();
  private final ListingStore listings = new ListingStore();
  private final RelationStore relations = new RelationStore();

  Organizations(Transactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  /** Names the prefecture; there is one per server. */
  public Uni<Void> found(Tx tx, Network.Prefecture prefecture) {
    return store.insertAll(tx, List.of(new Organization(Ids.next(), prefecture)));
  }

  /** Loads a whole network beside the prefecture; the ids by the keys of the file. */
  public Uni<Map<String, UUID>> load(Tx tx, Network network) {
    Map<String, UUID> ids = new HashMap<>();
    List<Object> rows = new ArrayList<>();
    network.members().forEach(member -> rows.add(organization(member, ids)));
    network.links().forEach(link -> rows.add(relation(link, ids)));
    return store.insertAll(tx, rows).replaceWith(ids);
  }

  /** Adds one organization outside the network file, such as a facility. */
  public Uni<UUID> add(Tx tx, Network.Member member) {
    Map<String, UUID> ids = new HashMap<>();
    return store
        .insertAll(tx, List.of(organization(member, ids)))
        .replaceWith(() -> Objects.requireNonNull(ids.get(member.key())));
  }

  /** The organizations of a kind, for anybody with an account. */
  public Uni<List<OrganizationView>> list(Caller caller, OrganizationKind kind) {
    return transactions.write(tx -> accounts.own(tx, caller).chain(() -> ofKind(tx, kind)));
  }

  /** The organizations of a kind, in the order of the network file. */
  public Uni<List<OrganizationView>> ofKind(Tx tx, OrganizationKind kind) {
    return store.ofKind(tx, kind, Japan.today(tx));
  }

  /** Everything the server knows, in the order of the network file. */
  public Uni<List<OrganizationView>> all(Tx tx) {
    return store.all(tx, Japan.today(tx));
  }

  /** One organization; not found when there is none. */
  public Uni<OrganizationView> get(Tx tx, UUID organizationId) {
    return store
        .find(tx, organizationId, Japan.today(tx))
        .onItem()
        .ifNull()
        .failWith(NotFound::new);
  }

  /**
   * A municipality with the areas in which it lies, or an area with what lies in it; where nobody
   * has told that, by who serves it.
   */
  public Uni<Set<UUID>> around(Tx tx, UUID placeId) {
    return store.around(tx, placeId, Japan.today(tx));
  }

  /** The names of organizations by their ids. */
  public Uni<Map<UUID, String>> names(Tx tx, Collection<UUID> organizationIds) {
    return store.names(tx, organizationIds);
  }

  /** Some whose name, or the name of somebody who talks for them today, has this part. */
  public Uni<Set<UUID>> having(Tx tx, String part, int limit) {
    return listings
        .named(tx, part, limit)
        .chain(
            named ->
                listings
                    .ofPeopleNamed(tx, part, limit)
                    .map(
                        ofPeople -> {
                          Set<UUID> all = new LinkedHashSet<>(named);
                          all.addAll(ofPeople);
                          return all;
                        }));
  }

  /** These as a directory lists them: facilities last, each by its name. */
  public Uni<List<Listed>> listed(Tx tx, Collection<UUID> organizationIds) {
    return listings.listed(tx, organizationIds);
  }

  /** Who operates these today, by what is operated; what nobody operates is left out. */
  public Uni<Map<UUID, Set<UUID>>> operators(Tx tx, Collection<UUID> operated) {
    return store.operators(tx, operated, Japan.today(tx));
  }

  /** How all of these kinds stand or stood to each other in this way. */
  public Uni<List<RelationView>> relations(
      Tx tx, RelationKind kind, OrganizationKind from, OrganizationKind to) {
    return relations.ofKinds(tx, kind, from, to);
  }

  /** How many people live in which municipality, by its code, where somebody has told us. */
  public Uni<Map<String, Integer>> populations(Tx tx) {
    return store.populations(tx);
  }

  /** Whether there is one of this kind with this public code. */
  public Uni<Boolean> coded(Tx tx, OrganizationKind kind, String code) {
    return store.coded(tx, kind, code);
  }

  /** The day since which somebody operates it; null when nobody has told us all such days. */
  public Uni<@Nullable LocalDate> since(Tx tx, UUID organizationId) {
    return store.since(tx, organizationId);
  }

  /** The two-digit code of the prefecture, null before it is named. */
  public Uni<@Nullable String> prefectureCode(Tx tx) {
    return store.prefectureCode(tx);
  }

  private static Organization organization(Network.Member member, Map<String, UUID> ids) {
    UUID id = Ids.next();
    ids.put(member.key(), id);
    return new Organization(id, member);
  }

  private static Relation relation(Network.Link link, Map<String, UUID> ids) {
    UUID from = Objects.requireNonNull(ids.get(link.from()));
    UUID to = Objects.requireNonNull(ids.get(link.to()));
    return new Relation(Ids.next(), from, to, link);
  }
}
