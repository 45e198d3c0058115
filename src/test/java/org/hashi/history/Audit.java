package org.hashi.history;

import static org.hashi.history.Finding.Guilt.UNAUDITED;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** P9: every touch of a patient's data has its entry, and the chain holds. */
final class Audit {
  private record Touch(UUID chain, UUID actor, String action, UUID subject) {}

  private final Look look;
  private final Map<Touch, Integer> entries = new HashMap<>();
  private final List<Finding> found = new ArrayList<>();

  private Audit(Look look) {
    this.look = look;
  }

  static List<Finding> judge(Look look) {
    Audit audit = new Audit(look);
    look.truth().chains().forEach(audit::verify);
    audit.posts();
    audit.reads();
    audit.comings();
    return audit.found;
  }

  private void verify(Truth.Chain chain) {
    long no = chain.beforeNo();
    String before = chain.before();
    for (Truth.Entry entry : chain.entries()) {
      no++;
      if (entry.no() != no || !entry.hash().equals(hash(before, entry))) {
        found.add(Property.AUDITED.finding(UNAUDITED, "the chain breaks at %s", entry));
        no = entry.no();
      }
      before = entry.hash();
      Touch touch = new Touch(chain.id(), entry.actor(), entry.action(), entry.subject());
      entries.merge(touch, 1, Integer::sum);
      entries.merge(new Touch(chain.id(), entry.actor(), entry.action(), null), 1, Integer::sum);
    }
    if (chain.headNo() != no || !chain.head().equals(before)) {
      found.add(Property.AUDITED.finding(UNAUDITED, "cut short before %d", chain.headNo()));
    }
  }

  private void posts() {
    for (Truth.Message one : look.truth().messages()) {
      Truth.Channel channel = look.channel(one.channel());
      if (channel != null && channel.patient() && one.seq() > channel.from()) {
        needs(new Touch(one.channel(), one.author(), "message.post", one.id()), 1);
      }
    }
  }

  private void reads() {
    Map<Touch, Integer> reads = new HashMap<>();
    look.history()
        .all(Seen.Fetched.class)
        .filter(one -> isPatients(one.stream()))
        .forEach(
            one ->
                reads.merge(
                    new Touch(one.stream(), one.account(), "message.read", one.stream()),
                    1,
                    Integer::sum));
    reads.forEach(this::needs);
  }

  private void comings() {
    Map<Touch, Integer> changes = new HashMap<>();
    for (Look.Try one : look.tries()) {
      Touch touch =
          switch (one.asked().deed()) {
            case Deed.Join join ->
                new Touch(join.channel(), one.asked().by(), "channel.addMember", null);
            case Deed.Leave leave ->
                new Touch(
                    leave.channel(), one.asked().by(), "channel.removeMember", leave.account());
            default -> null;
          };
      if (one.ok() && touch != null && isPatients(touch.chain())) {
        changes.merge(touch, 1, Integer::sum);
      }
    }
    changes.forEach(this::needs);
  }

  private boolean isPatients(UUID stream) {
    return look.channel(stream) != null && look.channel(stream).patient();
  }

  private void needs(Touch touch, int times) {
    int noted = entries.getOrDefault(touch, 0);
    if (noted < times) {
      found.add(Property.AUDITED.finding(UNAUDITED, "%d of %d noted: %s", noted, times, touch));
    }
  }

  static String hash(String before, Truth.Entry entry) {
    String text =
        String.join(
            "|",
            Long.toString(entry.no()),
            Long.toString(entry.at()),
            entry.actor().toString(),
            entry.action(),
            entry.subject().toString());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(before));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
