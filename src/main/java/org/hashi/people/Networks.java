package org.hashi.people;

/** Which addresses belong to one household or office, as far as one can tell. */
final class Networks {
  private static final int OF_A_NETWORK = 4;

  private Networks() {}

  /** An IPv4 address stands for itself; of an IPv6 address the first 64 bits do. */
  static String of(String address) {
    String plain = address.replaceFirst("%.*$", "").toLowerCase(java.util.Locale.ROOT);
    if (!plain.contains(":")) {
      return plain;
    }
    if (plain.contains(".")) {
      return plain.substring(plain.lastIndexOf(':') + 1);
    }
    String[] groups = whole(plain);
    return String.join(":", java.util.Arrays.copyOf(groups, Math.min(OF_A_NETWORK, groups.length)));
  }

  private static String[] whole(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return address.split(":", -1);
    }
    String[] before = gap == 0 ? new String[0] : address.substring(0, gap).split(":");
    String[] groups = java.util.Arrays.copyOf(before, Math.max(OF_A_NETWORK, before.length));
    for (int at = before.length; at < groups.length; at++) {
      groups[at] = "0";
    }
    return groups;
  }
}
