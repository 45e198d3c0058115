package org.hashi.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority that gives certificates to people and machines, made with the JDK's own tool. */
final class Authority {
  private static final String PASSWORD = "himitsu-no-kagi";
  private static final String ITSELF = "authority";
  private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");

  private final Path folder;
  private final String name;

  /** A new authority whose files lie in this folder. */
  Authority(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    keytool(
        List.of("-genkeypair", "-alias", ITSELF, "-dname", "CN=" + name),
        List.of("-keyalg", "EC", "-groupname", "secp256r1", "-ext", "bc:c=ca:true"));
  }

  /** Gives somebody a certificate. */
  void issue(String alias, String subject, String... extensions) {
    List<String> more = new ArrayList<>();
    for (String extension : extensions) {
      more.addAll(List.of("-ext", extension));
    }
    keytool(
        List.of("-genkeypair", "-alias", alias, "-dname", subject, "-signer", ITSELF),
        List.of("-keyalg", "EC", "-groupname", "secp256r1"),
        more);
  }

  /** Its list of certificates that are not good any more. */
  Path revoked(String... aliases) {
    Path list = folder.resolve(name + ".crl");
    List<String> ids = new ArrayList<>();
    for (String alias : aliases) {
      ids.addAll(List.of("-id", serialNumber(alias)));
    }
    keytool(
        List.of("-gencrl", "-alias", ITSELF, "-file", list.toString(), "-rfc"),
        List.of("-sigalg", "SHA256withECDSA"),
        ids);
    return list;
  }

  private String serialNumber(String alias) {
    try {
      return ((java.security.cert.X509Certificate) store().getCertificate(alias))
          .getSerialNumber()
          .toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its own certificate, for those who are to trust it. */
  Path certificate() throws IOException, GeneralSecurityException {
    return written(name + ".pem", "CERTIFICATE", store().getCertificate(ITSELF).getEncoded());
  }

  Path certificateOf(String alias) throws IOException, GeneralSecurityException {
    return written(alias + ".pem", "CERTIFICATE", store().getCertificate(alias).getEncoded());
  }

  Path keyOf(String alias) throws IOException, GeneralSecurityException {
    Key key = store().getKey(alias, PASSWORD.toCharArray());
    return written(alias + ".key", "PRIVATE KEY", key.getEncoded());
  }

  /** How a browser connects that trusts this authority. */
  SSLContext asNobody() throws GeneralSecurityException {
    return connecting(null);
  }

  /** How the browser of somebody connects whose certificate another authority may have given. */
  SSLContext as(Authority issuer, String alias) throws GeneralSecurityException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try {
      own.load(null, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    KeyStore all = issuer.store();
    own.setKeyEntry(
        alias,
        all.getKey(alias, PASSWORD.toCharArray()),
        PASSWORD.toCharArray(),
        new Certificate[] {all.getCertificate(alias)});
    return connecting(own);
  }

  private SSLContext connecting(KeyStore own) throws GeneralSecurityException {
    KeyStore trusted = store();
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, own == null ? null : PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore store() throws GeneralSecurityException {
    try {
      return KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path written(String file, String kind, byte[] der) throws IOException {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        folder.resolve(file),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, lines, kind));
  }

  @SafeVarargs
  private void keytool(List<String>... arguments) {
    List<String> command = new ArrayList<>(List.of(KEYTOOL.toString()));
    List.of(arguments).forEach(command::addAll);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", folder.resolve(name + ".p12").toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
