package org.joulemark.probe.redfish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.joulemark.probe.command.CommandEnd;
import org.joulemark.probe.command.ExternalCommand;

/**
 * A key and certificate that the JDK's keytool made for this test.
 *
 * @param store holds the entry {@code bmc}
 * @param trusted PEM file of what a client has to believe: the certificate itself, or the authority that signed it
 */
record BmcCertificate(Path store, Path trusted) {

  static final String LOOPBACK = "san=dns:localhost,ip:127.0.0.1";
  private static final String PASSWORD = "simulated";
  private static final String BMC = "bmc";
  private static final String AUTHORITY = "authority";

  /** One for all tests that do not care, for making one takes a while. */
  static BmcCertificate ofLoopback() {
    return Shared.CERTIFICATE;
  }

  /** As most BMCs come from the factory. */
  static BmcCertificate selfSigned(Path folder, String names) {
    Path store = folder.resolve("bmc.p12");
    keytool(store, BMC, List.of("-ext", names));
    return new BmcCertificate(store, write(folder, store, BMC));
  }

  /** As a site with an authority of its own does it. */
  static BmcCertificate signedByAuthority(Path folder, String names, String startDate) {
    Path store = folder.resolve("signed.p12");
    keytool(store, AUTHORITY, List.of("-ext", "bc:critical=ca:true"));
    keytool(store, BMC, List.of("-ext", names, "-signer", AUTHORITY, "-startdate", startDate));
    return new BmcCertificate(store, write(folder, store, AUTHORITY));
  }

  private static void keytool(Path store, String alias, List<String> more) {
    var arguments = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        // For a JVM that lives for a second.
        "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-alias", alias, "-keyalg", "EC",
        "-groupname", "secp256r1", "-dname", "CN=" + alias,
        "-validity", "5", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
    arguments.addAll(more);
    CommandEnd end = new ExternalCommand(arguments, Map.of(), Duration.ofSeconds(60)).run();
    if (!(end instanceof CommandEnd.Finished finished) || finished.exitCode() != 0) {
      throw new IllegalStateException("keytool: " + end);
    }
  }

  private static Path write(Path folder, Path store, String alias) {
    try {
      Certificate certificate = load(store).getCertificate(alias);
      String pem = "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
      return Files.writeString(folder.resolve(alias + ".pem"), pem);
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    return store;
  }

  /** For a server that shows this certificate. */
  SSLContext server() {
    try {
      KeyStore all = load(store);
      var own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      own.setKeyEntry(BMC, all.getKey(BMC, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
          all.getCertificateChain(BMC));
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, PASSWORD.toCharArray());
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Shared {

    static final BmcCertificate CERTIFICATE = selfSigned(temporaryFolder(), LOOPBACK);

    private static Path temporaryFolder() {
      try {
        Path folder = Files.createTempDirectory("simulated-bmc");
        // In the reverse of this order, so that the folder is empty by then.
        folder.toFile().deleteOnExit();
        folder.resolve("bmc.p12").toFile().deleteOnExit();
        folder.resolve("bmc.pem").toFile().deleteOnExit();
        return folder;
      } catch (IOException full) {
        throw new IllegalStateException(full);
      }
    }
  }
}
