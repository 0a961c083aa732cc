package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.joulemark.probe.command.Refusal.assertLacking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    named = BmcCertificate.selfSigned(folder, List.of("bmc.example"));
  }

  @Test
  void refusesASelfSignedCertificateAndTellsHowToPinIt() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertLacking(() -> openWithoutTrust(bmc)).contains("not trusted",
          "openssl s_client -connect 127.0.0.1:" + bmc.port(),
          "trustedCertificate=bmc.pem");
    }
  }

  @Test
  void sendsNothingToABmcThatItDoesNotTrust() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      assertLacking(() -> openWithoutTrust(bmc)).contains("not trusted");

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
      new RedfishFixture(bmc, selfSigned).assertRefusal(Map.of())
          .contains("not trusted", selfSigned.trusted().toString(), "fingerprint");
    }
  }

  @Test
  void believesWhatThePinnedAuthoritySigned(@TempDir Path elsewhere) {
    BmcCertificate signed = BmcCertificate.signedByAuthority(elsewhere, BmcCertificate.LOOPBACK, Duration.ofDays(1));
    try (SimulatedBmc bmc = bmc(signed)) {
      assertThatNoException().isThrownBy(() -> new RedfishFixture(bmc, signed).open(Map.of()).close());
    }
  }

  @Test
  void refusesACertificateThatHasExpired(@TempDir Path elsewhere) {
    BmcCertificate expired = BmcCertificate.signedByAuthority(elsewhere, BmcCertificate.LOOPBACK, Duration.ofDays(10));
    try (SimulatedBmc bmc = bmc(expired)) {
      new RedfishFixture(bmc, expired).assertRefusal(Map.of()).contains("expired", "clock");
    }
  }

  @Test
  void refusesACertificateForAnotherNameAlthoughItIsPinned() {
    try (SimulatedBmc bmc = bmc(named)) {
      new RedfishFixture(bmc, named).assertRefusal(Map.of())
          .contains("for another name than 127.0.0.1", "subjectAltName", "/etc/hosts");
    }
  }

  @Test
  void believesAnyoneOnlyWhereAskedToInSoManyWords() {
    try (SimulatedBmc bmc = bmc(named)) {
      assertThatNoException().isThrownBy(() -> open(bmc, Map.of("url", bmc.url(), "verifyCertificate", "false")));
    }
  }

  @Test
  void refusesToBelieveBothAnyoneAndOnlyOne() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      new RedfishFixture(bmc, selfSigned).assertMistaken(Map.of("verifyCertificate", "false"))
          .contains("verifyCertificate", "trustedCertificate", "contradict");
    }
  }

  @Test
  void refusesAFileThatIsNoCertificate(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("bmc.pem"), "Connecting to bmc.example\n");
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      new RedfishFixture(bmc, selfSigned).assertMistaken(Map.of("trustedCertificate", file.toString()))
          .contains(file.toString(), "BEGIN CERTIFICATE");
    }
  }

  @Test
  void refusesACertificateFileThatIsNotThere() {
    try (SimulatedBmc bmc = bmc(selfSigned)) {
      new RedfishFixture(bmc, selfSigned).assertMistaken(Map.of("trustedCertificate", "/nowhere/bmc.pem"))
          .contains("trustedCertificate=/nowhere/bmc.pem");
    }
  }

  private static SimulatedBmc bmc(BmcCertificate certificate) {
    return BmcPages.withMetrics(new SimulatedBmc(certificate), () -> "300");
  }

  private static void openWithoutTrust(SimulatedBmc bmc) throws InterruptedException {
    open(bmc, Map.of("url", bmc.url()));
  }

  private static void open(SimulatedBmc bmc, Map<String, String> settings) throws InterruptedException {
    new RedfishFixture(bmc, selfSigned).open(settings, RedfishFixture.probe(Map.of())).close();
  }
}
