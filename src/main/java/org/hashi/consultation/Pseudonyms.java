package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a centre's own number for a person (整理番号) a pseudonym by which people are counted. The
 * number itself is not kept, and every centre has a key of its own: nobody can tell whether two
 * centres speak of the same person.
 */
@ApplicationScoped
class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PseudonymStore store = new PseudonymStore();

  /**
   * The same for numbers that differ only in width, case or space around them; null for none and
   * for a blank one.
   */
  Uni<@Nullable String> of(Tx tx, UUID centreId, @Nullable String number) {
    if (number == null || number.isBlank()) {
      return Uni.createFrom().nullItem();
    }
    return key(tx, centreId).map(key -> hex(key, normal(number)));
  }

  /** The same for several numbers; of those that are blank there is none. */
  Uni<Map<String, String>> of(Tx tx, UUID centreId, Set<String> numbers) {
    return numbers.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : key(tx, centreId)
            .map(
                key ->
                    numbers.stream()
                        .filter(number -> !number.isBlank())
                        .collect(
                            Collectors.toMap(
                                number -> number, number -> hex(key, normal(number)))));
  }

  private Uni<byte[]> key(Tx tx, UUID centreId) {
    byte[] fresh = new byte[KEY_BYTES];
    RANDOM.nextBytes(fresh);
    return store.key(tx, centreId, Buffer.buffer(fresh)).map(Buffer::getBytes);
  }

  private static String normal(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  private static String hex(byte[] key, String number) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
