package org.hashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shutting people out and letting them in again where no Keycloak answers. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AccountAccessTest {
  private static final Caller FIRST = new Caller(Postgres.ADMINISTRATOR, Instant.now());

  @Inject Asked asked;
  @Inject Accounts accounts;
  @Inject AccountAccess access;
  @Inject EventLog log;

  private final Caller person = new Caller(UUID.randomUUID());
  private final Caller second = new Caller(UUID.randomUUID(), Instant.now());

  @BeforeEach
  void enter() {
    asked.write(tx -> accounts.own(tx, FIRST));
    asked.write(tx -> accounts.create(tx, person.accountId(), "見本　花子", false));
    asked.write(tx -> accounts.create(tx, second.accountId(), "見本 太郎", true));
  }

  @Test
  void accessHereEndsAlsoWhenKeycloakCannotBeTold() {
    AccessEnded ended = asked.answer(() -> access.disable(FIRST, person.accountId()));

    assertThat(ended.directoryTold()).isFalse();
    assertThat(state(person).disabledAt()).isNotNull();
    notFound(() -> asked.write(tx -> accounts.own(tx, person)));
  }

  @Test
  void onceMoreChangesNothing() {
    asked.answer(() -> access.disable(FIRST, person.accountId()));
    AccountState was = state(person);
    long ends = ends();

    asked.answer(() -> access.disable(second, person.accountId()));

    assertThat(state(person)).isEqualTo(was);
    assertThat(ends()).isEqualTo(ends);
  }

  @Test
  void nobodyIsLetInAgainBeforeKeycloakSaysSo() {
    asked.answer(() -> access.disable(FIRST, person.accountId()));

    assertThatExceptionOfType(IdentityProblem.DirectoryUnavailable.class)
        .isThrownBy(() -> asked.answer(() -> access.enable(FIRST, person.accountId())));
    assertThat(state(person).disabledAt()).isNotNull();
  }

  @Test
  void onlyAdministratorsFindAnythingToDo() {
    for (Caller other : List.of(person, new Caller(UUID.randomUUID()))) {
      notFound(() -> asked.answer(() -> access.disable(other, second.accountId())));
      notFound(() -> asked.answer(() -> access.enable(other, second.accountId())));
    }
    notFound(() -> asked.answer(() -> access.disable(FIRST, UUID.randomUUID())));
    notFound(() -> asked.answer(() -> access.enable(FIRST, UUID.randomUUID())));
    assertThat(state(second).disabledAt()).isNull();
  }

  @Test
  void whoDidNotProveJustNowWhoHeIsIsAskedToAndChangesNothing() {
    Instant longAgo = Instant.now().minus(StepUp.GOOD_FOR).minusSeconds(1);
    for (Caller asking :
        List.of(new Caller(FIRST.accountId()), new Caller(FIRST.accountId(), longAgo))) {
      for (Supplier<Uni<?>> step :
          List.<Supplier<Uni<?>>>of(
              () -> access.disable(asking, person.accountId()),
              () -> access.enable(asking, person.accountId()))) {
        assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
            .isThrownBy(() -> asked.answer(() -> step.get().replaceWithVoid()));
      }
    }
    assertThat(state(person).disabledAt()).isNull();
    Instant almost = Instant.now().minus(StepUp.GOOD_FOR).plusSeconds(5);
    asked.answer(() -> access.disable(new Caller(FIRST.accountId(), almost), person.accountId()));
    assertThat(state(person).disabledAt()).isNotNull();
  }

  @Test
  void nobodyShutsHimselfOut() {
    assertThatExceptionOfType(IdentityProblem.OwnAccount.class)
        .isThrownBy(() -> asked.answer(() -> access.disable(second, second.accountId())));
    assertThat(state(second).disabledAt()).isNull();
  }

  @Test
  void ofTwoAdministratorsWhoShutEachOtherOutOneStays() {
    Caller third = new Caller(UUID.randomUUID(), Instant.now());
    asked.write(tx -> accounts.create(tx, third.accountId(), "見本 三郎", true));

    List<CompletableFuture<AccessEnded>> both =
        List.of(
            asked.atOnce(() -> access.disable(second, third.accountId())),
            asked.atOnce(() -> access.disable(third, second.accountId())));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> both.stream().allMatch(CompletableFuture::isDone));

    assertThat(both).filteredOn(CompletableFuture::isCompletedExceptionally).hasSize(1);
    assertThat(Stream.of(second, third).map(this::state))
        .filteredOn(one -> one.disabledAt() == null)
        .hasSize(1);
  }

  /** The one whose account is made when it is missing finds nothing once it is disabled. */
  @Test
  void theFirstAdministratorCanBeShutOutAsWell() {
    asked.answer(() -> access.disable(second, FIRST.accountId()));
    try {
      notFound(() -> asked.write(tx -> accounts.own(tx, FIRST)));
    } finally {
      asked.write(tx -> new AccountStore().enable(tx, FIRST.accountId()));
    }
    assertThat(asked.write(tx -> accounts.own(tx, FIRST)).administrator()).isTrue();
  }

  @Test
  void aNameIsFoundHoweverItsSpaceIsWritten() {
    for (String part : List.of("見本花子", "見本 花子", "見本　花", "花子")) {
      assertThat(named(part, 1_000))
          .as(part)
          .map(AccountState::accountId)
          .contains(person.accountId())
          .doesNotContain(second.accountId());
    }
    for (String part : List.of("%", "_", "'", "花太")) {
      assertThat(named(part, 1_000)).as(part).isEmpty();
    }
    assertThat(named("", 2)).hasSize(2);
  }

  private List<AccountState> named(String part, int limit) {
    return asked.write(tx -> accounts.named(tx, part, limit));
  }

  private AccountState state(Caller whose) {
    return named("", 1_000).stream()
        .filter(one -> one.accountId().equals(whose.accountId()))
        .findFirst()
        .orElseThrow();
  }

  private long ends() {
    return asked.write(tx -> log.last(tx, SignOuts.STREAM));
  }

  private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(asking);
  }
}
