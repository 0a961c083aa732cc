package org.joulemark.probe.redfish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key and certificate made for this test, valid by the clock of the machine, which is the one that TLS looks at.
 *
 * @param server shows the certificate
 * @param trusted PEM file of what a client has to believe: the certificate itself, or the authority that signed it
 */
record BmcCertificate(SSLContext server, Path trusted) {

  static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1");
  private static final char[] PASSWORD = "simulated".toCharArray();
  private static final String BMC = "bmc";
  private static final String AUTHORITY = "authority";
  private static final Duration VALIDITY = Duration.ofDays(5);

  /** One for all tests that do not care. */
  static BmcCertificate ofLoopback() {
    return Shared.CERTIFICATE;
  }

  /** As most BMCs come from the factory. */
  static BmcCertificate selfSigned(Path folder, List<String> names) {
    try {
      KeyPair keys = keys();
      Instant from = Instant.now().minus(Duration.ofHours(1));
      Certificate own =
          SignedCertificate.ofServer(BMC, keys, names, from, from.plus(VALIDITY), BMC, keys.getPrivate());
      return new BmcCertificate(server(keys, own), write(folder.resolve("bmc.pem"), own));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * As a site with an authority of its own does it.
   *
   * @param age of the certificate; it is valid for 5 days
   */
  static BmcCertificate signedByAuthority(Path folder, List<String> names, Duration age) {
    try {
      KeyPair keys = keys();
      KeyPair authorityKeys = keys();
      Instant now = Instant.now();
      Certificate authority = SignedCertificate.ofAuthority(AUTHORITY, authorityKeys, now.minus(Duration.ofDays(30)),
          now.plus(Duration.ofDays(30)));
      Instant from = now.minus(age);
      Certificate own = SignedCertificate.ofServer(BMC, keys, names, from, from.plus(VALIDITY), AUTHORITY,
          authorityKeys.getPrivate());
      return new BmcCertificate(server(keys, own, authority), write(folder.resolve("authority.pem"), authority));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static SSLContext server(KeyPair keys, Certificate... chain) throws GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException impossible) {
      throw new IllegalStateException("an empty key store needs no file", impossible);
    }
    store.setKeyEntry(BMC, keys.getPrivate(), PASSWORD, chain);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Path write(Path file, Certificate certificate) throws GeneralSecurityException {
    String pem = "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
    try {
      return Files.writeString(file, pem);
    } catch (IOException full) {
      throw new IllegalStateException(full);
    }
  }

  private static final class Shared {

    static final BmcCertificate CERTIFICATE = selfSigned(temporaryFolder(), LOOPBACK);

    private static Path temporaryFolder() {
      try {
        Path folder = Files.createTempDirectory("simulated-bmc");
        // In the reverse of this order, so that the folder is empty by then.
        folder.toFile().deleteOnExit();
        folder.resolve("bmc.pem").toFile().deleteOnExit();
        return folder;
      } catch (IOException full) {
        throw new IllegalStateException(full);
      }
    }
  }
}
