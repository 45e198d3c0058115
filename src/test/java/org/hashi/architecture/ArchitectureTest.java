package org.hashi.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hashi.platform.Background;
import org.hashi.platform.Event;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house's plan. A new package is a new row here, or the build fails. */
class ArchitectureTest {
  private static final String ROOT = "org.hashi.";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hashi");

  /** What each package may import; arrows only go down the list, leaves are imported by nobody. */
  private static final Map<String, Set<String>> MAY_IMPORT = plan();

  private static Map<String, Set<String>> plan() {
    Map<String, Set<String>> plan = new LinkedHashMap<>();
    plan.put("platform", Set.of());
    plan.put("codelist", Set.of("platform"));
    plan.put("table", Set.of("platform"));
    plan.put("print", Set.of());
    plan.put("audit", Set.of("platform"));
    plan.put("identity", Set.of("platform", "audit"));
    plan.put("envelope", Set.of("platform", "audit", "identity"));
    Set<String> base = Set.of("platform", "codelist", "audit", "identity");
    plan.put("organization", base);
    plan.put("patient", and(base, "organization"));
    plan.put("policy", and(base, "organization"));
    plan.put("channel", and(base, "organization", "patient", "policy"));
    plan.put("people", and(base, "organization", "channel"));
    plan.put("directory", and(base, "table", "organization", "people"));
    plan.put("recertification", and(base, "organization", "channel", "people"));
    plan.put("breakglass", and(base, "organization", "patient", "channel"));
    plan.put("thread", and(base, "organization", "channel"));
    plan.put("seat", and(base, "organization", "channel", "people", "thread"));
    plan.put("message", and(base, "organization", "channel", "thread"));
    Set<String> conversation = and(base, "organization", "channel", "thread", "message");
    plan.put("notice", conversation);
    plan.put("consultation", conversation);
    plan.put("pastledger", and(base, "organization", "consultation", "table"));
    plan.put("suppression", Set.of());
    plan.put("statistics", and(base, "organization", "message", "consultation", "suppression"));
    plan.put("ownlabel", and(base, "organization", "consultation"));
    plan.put("revision", and(base, "organization", "statistics"));
    plan.put(
        "areaissue", and(base, "organization", "channel", "thread", "consultation", "statistics"));
    plan.put("accesslog", and(base, "print", "organization", "patient", "channel"));
    plan.put("output", and(base, "print", "organization", "statistics"));
    plan.put("form", and(base, "organization", "statistics", "output"));
    plan.put(
        "report",
        and(base, "print", "organization", "consultation", "statistics", "areaissue", "output"));
    plan.put("realtime", and(base, "channel"));
    plan.put("setup", and(conversation, "patient", "policy", "notice", "consultation", "people"));
    plan.put("standalone", Set.of("platform", "audit"));
    return plan;
  }

  static Stream<String> capabilities() {
    return MAY_IMPORT.keySet().stream();
  }

  @Test
  void everyPackageHasItsPlaceInThePlan() {
    Set<String> present = new TreeSet<>();
    HOUSE.forEach(one -> present.add(capability(one)));
    assertThat(present).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
  }

  @ParameterizedTest
  @MethodSource("capabilities")
  void aPackageImportsOnlyWhatThePlanAllows(String capability) {
    String[] others =
        capabilities()
            .filter(other -> !other.equals(capability))
            .filter(other -> !MAY_IMPORT.get(capability).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + capability + ".."))
        .should(dependOnClassesThat(resideInAnyPackage(others)))
        .check(HOUSE);
  }

  @Test
  void onlyStoresAndPlatformSpeakToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "platform")
        .and(nameMatching("^(?!.*(Store|Store\\$.*)$).*$"))
        .should()
        .callMethodWhere(target(nameMatching("create(Native|Selection|Mutation)?Query")))
        .orShould()
        .callMethod(Tx.class, "rows", String.class, Object[].class)
        .orShould()
        .callMethod(Tx.class, "each", String.class, List.class)
        .check(HOUSE);
  }

  @Test
  void onlyResourcesAndPlatformSpeakHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "platform", ROOT + "standalone")
        .and(nameMatching("^(?!.*Resource$).*$"))
        .and(nameMatching("^(?!org\\.hashi\\.identity\\.Keycloak).*$"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(HOUSE);
  }

  /** What no person asked sees every channel; whoever does something for a person says for whom. */
  @Test
  void onlyTheseSeeMoreThanTheirCallerDoes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + "platform", ROOT + "realtime", ROOT + "audit", ROOT + "accesslog")
        .and(
            nameMatching(
                "^(?!.*(identity.Sessions|breakglass.Grants|people.Turns|thread.Threads|message.FirstAnswers|channel.UnmanagedRooms|seat.Handovers|recertification.Overview|pastledger.Forgetting|setup.DemoCast)$).*$"))
        .should()
        .callMethodWhere(target(nameMatching("run")).and(target(owner(type(Background.class)))))
        .orShould()
        .callMethodWhere(
            target(nameMatching("oversee|writeOverseeing"))
                .and(target(owner(type(Transactions.class)))))
        .orShould()
        .callMethodWhere(target(nameMatching("overseeing")).and(target(owner(type(Tx.class)))))
        .check(HOUSE);
  }

  @Test
  void onlyRealtimeKnowsSockets() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "realtime")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.quarkus.websockets.next..")
        .check(HOUSE);
  }

  @Test
  void nobodyWaitsForAnAnswerOnTheEventLoop() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "standalone")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.smallrye.mutiny.groups.UniAwait")
        .check(HOUSE);
  }

  /**
   * Two statements at once on one Hibernate session end in silent corruption. {@link Tx#both} sends
   * plain ones without waiting in between.
   */
  @Test
  void nobodyRunsTwoStatementsAtOnce() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Tx.class)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.smallrye\\.mutiny\\.groups\\.Uni(Combine|Join)")
        .check(HOUSE);
  }

  @Test
  void rowsStayInTheirPackage() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(HOUSE);
  }

  @Test
  void onlyPlatformAsksForTheTimeOrMakesIds() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "platform", ROOT + "standalone")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(HOUSE);
  }

  @Test
  void nothingBearsAnEmptyName() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Service")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Dto")
        .check(HOUSE);
  }

  @Test
  void everyEventIsARecordOfASealedFamily() {
    List<JavaClass> events =
        HOUSE.stream()
            .filter(one -> one.isAssignableTo(Event.class) && !one.isInterface())
            .toList();
    assertThat(events).isNotEmpty().allMatch(JavaClass::isRecord);
    assertThat(events)
        .allMatch(
            event ->
                event.getRawInterfaces().stream().anyMatch(family -> family.reflect().isSealed()));
  }

  private static String capability(JavaClass one) {
    return one.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
  }

  private static Set<String> and(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
