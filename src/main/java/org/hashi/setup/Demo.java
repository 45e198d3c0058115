package org.hashi.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.organization.Network;
import org.hashi.organization.Organizations;
import org.hashi.platform.NotFound;
import org.hashi.setup.DemoView.DemoPerson;

/** Says how to sign in to the demo. Outside demo mode there is no such thing. */
@ApplicationScoped
class Demo {
  private final boolean on;
  private final Optional<String> secretsPath;
  private final Clock clock;
  private final OneTimeCodes codes = new OneTimeCodes();

  Demo(
      @ConfigProperty(name = "hashi.demo", defaultValue = "false") boolean on,
      @ConfigProperty(name = "hashi.demo.secrets") Optional<String> secretsPath,
      Clock clock) {
    this.on = on;
    this.secretsPath = secretsPath;
    this.clock = clock;
  }

  boolean isOn() {
    return on;
  }

  DemoView view() {
    if (!on) {
      throw new NotFound();
    }
    DemoSecrets secrets = DemoSecrets.read(secretsPath.orElseThrow(NotFound::new));
    Instant now = clock.instant();
    return new DemoView(people(), secrets.password(), codes(secrets, now), codes.secondsLeft(now));
  }

  private Map<String, String> codes(DemoSecrets secrets, Instant now) {
    Map<String, String> byUser = new HashMap<>();
    secrets.totp().forEach((user, secret) -> byUser.put(user, codes.code(secret, now)));
    return byUser;
  }

  private static List<DemoPerson> people() {
    Cast cast = Cast.read();
    Map<String, String> names = organizationNames(cast);
    return cast.people().stream()
        .map(
            one ->
                new DemoPerson(
                    one.username(),
                    one.name(),
                    one.profession(),
                    names.getOrDefault(one.organization(), one.organization()),
                    one.note()))
        .toList();
  }

  private static Map<String, String> organizationNames(Cast cast) {
    Map<String, String> names = new HashMap<>();
    Network network = DemoNetwork.read();
    network.members().forEach(member -> names.put(member.key(), member.name()));
    cast.facilities().forEach(facility -> names.put(facility.id(), facility.name()));
    names.put(Organizations.PREFECTURE, network.prefecture().name());
    return names;
  }
}
