package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.api.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedfishCertificateTest {

  @TempDir
  private static Path folder;
  private static BmcCertificate selfSigned;
  private static BmcCertificate named;

  @BeforeAll
  static void makeCertificates() {
    selfSigned = BmcCertificate.ofLoopback();
    named = BmcCertificate.selfSigned(folder, "san=dns:bmc.example");
  }

  @Test
  void refusesASelfSignedCertificateAndTellsHowToPinIt() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      String refusal = RedfishFixture.message(() -> openWithoutTrust(bmc));

      assertThat(refusal).contains("not trusted", "openssl s_client -connect 127.0.0.1:" + bmc.port(),
          "trustedCertificate=bmc.pem");
    }
  }

  @Test
  void sendsNothingToABmcThatItDoesNotTrust() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      RedfishFixture.message(() -> openWithoutTrust(bmc));

      assertThat(bmc.requestsFor(RedfishService.ROOT)).isZero();
      assertThat(bmc.door.opened()).isZero();
    }
  }

  @Test
  void believesThePinnedCertificate() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertThatNoException().isThrownBy(() -> new RedfishFixture(bmc, selfSigned).open(Map.of()).close());
    }
  }

  @Test
  void refusesAnotherCertificateThanThePinnedOne() {
    try (SimulatedBmc bmc = bmc(named)) {
      assertThat(new RedfishFixture(bmc, selfSigned).refusal(Map.of()))
          .contains("not trusted", selfSigned.trusted().toString(), "fingerprint");
    }
  }

  @Test
  void believesWhatThePinnedAuthoritySigned(@TempDir Path elsewhere) {
    BmcCertificate signed = BmcCertificate.signedByAuthority(elsewhere, BmcCertificate.LOOPBACK, "-1d");
    try (SimulatedBmc bmc = bmc(signed)) {
      assertThatNoException().isThrownBy(() -> new RedfishFixture(bmc, signed).open(Map.of()).close());
    }
  }

  @Test
  void refusesACertificateThatHasExpired(@TempDir Path elsewhere) {
    BmcCertificate expired = BmcCertificate.signedByAuthority(elsewhere, BmcCertificate.LOOPBACK, "-10d");
    try (SimulatedBmc bmc = bmc(expired)) {
      assertThat(new RedfishFixture(bmc, expired).refusal(Map.of())).contains("expired", "clock");
    }
  }

  @Test
  void refusesACertificateForAnotherNameAlthoughItIsPinned() {
    try (SimulatedBmc bmc = bmc(named)) {
      assertThat(new RedfishFixture(bmc, named).refusal(Map.of()))
          .contains("for another name than 127.0.0.1", "subjectAltName", "/etc/hosts");
    }
  }

  @Test
  void believesAnyoneOnlyWhereAskedToInSoManyWords() {
    try (SimulatedBmc bmc = bmc(named)) {
      assertThatNoException().isThrownBy(() -> open(Map.of("url", bmc.url(), "verifyCertificate", "false")));
    }
  }

  @Test
  void refusesToBelieveBothAnyoneAndOnlyOne() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertThat(new RedfishFixture(bmc, selfSigned).refusal(Map.of("verifyCertificate", "false")))
          .contains("verifyCertificate", "trustedCertificate", "contradict");
    }
  }

  @Test
  void refusesAFileThatIsNoCertificate(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("bmc.pem"), "Connecting to bmc.example\n");
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertThat(new RedfishFixture(bmc, selfSigned).refusal(Map.of("trustedCertificate", file.toString())))
          .contains(file.toString(), "BEGIN CERTIFICATE");
    }
  }

  @Test
  void refusesACertificateFileThatIsNotThere() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertThat(new RedfishFixture(bmc, selfSigned).refusal(Map.of("trustedCertificate", "/nowhere/bmc.pem")))
          .contains("trustedCertificate=/nowhere/bmc.pem");
    }
  }

  private static SimulatedBmc bmc(BmcCertificate certificate) {
    return BmcPages.withMetrics(new SimulatedBmc(certificate), () -> "300");
  }

  private static void openWithoutTrust(SimulatedBmc bmc) {
    open(Map.of("url", bmc.url()));
  }

  private static void open(Map<String, String> given) {
    var probe = RedfishFixture.probe(Map.of());
    probe.open(Settings.of(probe.settings(), given)).close();
  }
}
