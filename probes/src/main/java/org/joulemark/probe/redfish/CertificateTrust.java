package org.joulemark.probe.redfish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates are believed.
 *
 * @param verified false where the user asked to believe any
 * @param file the only certificates that are believed; empty for the authorities that the JDK knows
 */
record CertificateTrust(boolean verified, Optional<Path> file) {

  static final String VERIFY = "verifyCertificate";
  static final String FILE = "trustedCertificate";

  static CertificateTrust of(Settings settings) {
    var trust = new CertificateTrust(settings.flag(VERIFY), settings.optionalPath(FILE));
    if (!trust.verified && trust.file.isPresent()) {
      throw new InvalidInputException(
          VERIFY + "=false and " + FILE + "=" + trust.file.get() + " contradict each other; leave out one of them");
    }
    return trust;
  }

  SSLContext context() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers(), null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JDK has no TLS", impossible);
    }
  }

  private TrustManager[] managers() throws GeneralSecurityException {
    if (!verified) {
      return new TrustManager[]{new AnyCertificate()};
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(file.isPresent() ? storeOf(file.get()) : authoritiesOfTheJdk());
    return factory.getTrustManagers();
  }

  private static @Nullable KeyStore authoritiesOfTheJdk() {
    return null;
  }

  private static KeyStore storeOf(Path file) throws GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      store.load(null, null);
    } catch (IOException impossible) {
      throw new IllegalStateException("an empty key store needs no file", impossible);
    }
    int number = 0;
    for (Certificate certificate : certificatesIn(file)) {
      store.setCertificateEntry("trusted-" + number++, certificate);
    }
    return store;
  }

  private static Collection<? extends Certificate> certificatesIn(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(stream);
      if (certificates.isEmpty()) {
        throw new InvalidInputException(file + ": holds no certificate; allowed: PEM (-----BEGIN CERTIFICATE-----)");
      }
      return certificates;
    } catch (CertificateException unreadable) {
      throw new InvalidInputException(
          file + ": is no certificate; allowed: PEM (-----BEGIN CERTIFICATE-----)", unreadable);
    } catch (IOException unreadable) {
      throw new InvalidInputException(
          FILE + "=" + file + " cannot be read (" + unreadable.getClass().getSimpleName()
              + "); name a readable PEM file",
          unreadable);
    }
  }
}
