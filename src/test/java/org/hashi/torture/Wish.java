package org.hashi.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What whoever starts the long set wants of it. */
record Wish(Map<String, String> options) {
  private static final Set<String> KNOWN =
      Set.of(
          "--seed",
          "--seeds",
          "--nodes",
          "--fault",
          "--wake-ups",
          "--rounds",
          "--behind",
          "--sockets",
          "--kills");

  static Wish of(String... arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      if (!KNOWN.contains(arguments[i])) {
        throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
      options.put(arguments[i], arguments[++i]);
    }
    return new Wish(options);
  }

  private int number(String option, int usual) {
    return Integer.parseInt(options.getOrDefault(option, Integer.toString(usual)));
  }

  long firstSeed() {
    return Long.parseLong(options.getOrDefault("--seed", "1"));
  }

  int seeds() {
    return options.containsKey("--seed") ? 1 : number("--seeds", 3);
  }

  int nodes() {
    return number("--nodes", 3);
  }

  String wakeUps() {
    return options.getOrDefault("--wake-ups", "postgres");
  }

  /** The faults that were asked for, all of them when none was named. */
  List<Fault> faults() {
    List<Fault> all =
        Faults.all(
            number("--kills", 10),
            number("--rounds", 10_000),
            number("--behind", 10_000),
            number("--sockets", 2_000));
    List<String> ids =
        options.containsKey("--fault")
            ? List.of(options.get("--fault").split(",", -1))
            : all.stream().map(Fault::id).toList();
    List<String> unknown = new ArrayList<>(ids);
    unknown.removeAll(all.stream().map(Fault::id).toList());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no fault " + unknown);
    }
    return ids.stream()
        .flatMap(id -> all.stream().filter(fault -> fault.id().equals(id)))
        .filter(fault -> nodes() >= fault.leastNodes())
        .toList();
  }
}
