package org.hashi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.Network;
import org.junit.jupiter.api.Test;

class CastTest {
  private final Cast cast = Cast.read();
  private final CodeLists lists = new CodeLists(Clock.systemUTC());

  @Test
  void everybodyHasAnIdentityOfHisOwn() {
    assertThat(cast.people()).hasSize(14);
    assertThat(cast.people()).map(Cast.Actor::subject).doesNotHaveDuplicates();
    assertThat(cast.people()).map(Cast.Actor::username).doesNotHaveDuplicates();
  }

  @Test
  void everybodyBelongsToAnOrganizationThatIsThere() {
    Set<String> known = new HashSet<>(List.of("prefecture"));
    DemoNetwork.read().members().stream().map(Network.Member::key).forEach(known::add);
    cast.facilities().stream().map(Cast.Facility::id).forEach(known::add);

    assertThat(cast.people()).map(Cast.Actor::organization).isSubsetOf(known);
    assertThat(cast.consultations()).map(Cast.Matter::centre).isSubsetOf(known);
  }

  @Test
  void everyCodeIsListed() {
    cast.people().forEach(one -> lists.require(Dimension.PROFESSION, one.profession()));
    cast.facilities().forEach(one -> lists.require(Dimension.ORGANIZATION_TYPE, one.type()));
  }

  /** Rule 6: a channel of coordinators takes no identified person. */
  @Test
  void coordinatorsNameNoPatient() {
    String family = cast.patient().name().split(" ")[0];
    String peer =
        cast.threads().stream()
            .filter(talk -> talk.channel().equals("peer"))
            .map(talk -> talk.title() + talk.posts())
            .collect(Collectors.joining());

    assertThat(peer).isNotEmpty().doesNotContain(family, cast.patient().name());
  }
}
