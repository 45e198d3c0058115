package org.hashi.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain stood at a moment, signed with Ed25519, as one line of text. Each line vouches for
 * the one before it, so none can be taken out of the middle.
 *
 * @param before the signature of the line before, empty in the first
 */
public record SignedHead(
    Instant at, UUID chainId, long no, byte[] hash, String before, String signature) {
  private static final String ALGORITHM = "Ed25519";
  private static final int FIELDS = 6;

  /** Signs where a chain stands. */
  static SignedHead sign(
      Instant at, UUID chainId, long no, byte[] hash, String before, PrivateKey key)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    SignedHead unsigned = new SignedHead(at, chainId, no, hash, before, "");
    signature.update(unsigned.said());
    String signed = Base64.getEncoder().encodeToString(signature.sign());
    return new SignedHead(at, chainId, no, hash, before, signed);
  }

  /** Says the same behind another line. */
  SignedHead again(String after, PrivateKey key) throws GeneralSecurityException {
    return sign(at, chainId, no, hash, after, key);
  }

  /** Reads a line that follows this signature; null when it is none of ours. */
  static @Nullable SignedHead verified(String line, String before, PublicKey key) {
    try {
      SignedHead head = parse(line);
      return head.before().equals(before) && head.isSignedBy(key) ? head : null;
    } catch (IllegalArgumentException | DateTimeException | GeneralSecurityException nonsense) {
      return null;
    }
  }

  private static SignedHead parse(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a signed head");
    }
    return new SignedHead(
        Instant.parse(fields[0]),
        UUID.fromString(fields[1]),
        Long.parseLong(fields[2]),
        HexFormat.of().parseHex(fields[3]),
        fields[4].equals("-") ? "" : fields[4],
        fields[5]);
  }

  private boolean isSignedBy(PublicKey key) throws GeneralSecurityException {
    Signature judged = Signature.getInstance(ALGORITHM);
    judged.initVerify(key);
    judged.update(said());
    return judged.verify(Base64.getDecoder().decode(signature));
  }

  /** Whether a chain that stood here may stand there now. */
  boolean mayHaveBecome(Head now) {
    return now.no() > no || now.no() == no && MessageDigest.isEqual(now.hash(), hash);
  }

  String line() {
    return text() + " " + signature;
  }

  private byte[] said() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    return String.join(
        " ",
        at.toString(),
        chainId.toString(),
        Long.toString(no),
        HexFormat.of().formatHex(hash),
        before.isEmpty() ? "-" : before);
  }
}
