package org.hashi.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The key with which heads are signed: made once, in the folder of the heads. Its public half is
 * what whoever keeps copies of the heads elsewhere needs to judge them.
 */
public final class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "key";
  private static final String PUBLIC = "key.pub";

  private SigningKey() {}

  /**
   * The private half; both are made when there are none, unless something was signed by a key that
   * is gone: with another one it could never be verified again.
   */
  static PrivateKey of(Path folder) throws IOException, GeneralSecurityException {
    if (!Files.exists(folder.resolve(PRIVATE))) {
      if (Files.exists(folder.resolve(HeadFile.NAME))) {
        throw new NoSuchFileException(folder.resolve(PRIVATE).toString());
      }
      make(folder);
    }
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new PKCS8EncodedKeySpec(bytes(folder.resolve(PRIVATE))));
  }

  /** The public half; the folder must have been signed in before. */
  public static PublicKey publicOf(Path folder) throws IOException, GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(bytes(folder.resolve(PUBLIC))));
  }

  /** The private half last, so that whoever finds it finds both. */
  private static void make(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    write(folder.resolve(PUBLIC), pair.getPublic().getEncoded());
    write(folder.resolve(PRIVATE), pair.getPrivate().getEncoded());
  }

  private static void write(Path file, byte[] key) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] bytes(Path file) throws IOException, GeneralSecurityException {
    try {
      return Base64.getDecoder().decode(Files.readAllBytes(file));
    } catch (IllegalArgumentException noKey) {
      throw new InvalidKeyException(file.toString(), noKey);
    }
  }
}
