package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishFaultTest {

  @TempDir
  private static Path folder;
  private static BmcCertificate certificate;
  private final AtomicReference<String> watts = new AtomicReference<>("300");
  private SimulatedBmc bmc;
  private RedfishFixture fixture;

  @BeforeAll
  static void makeCertificate() {
    certificate = BmcCertificate.selfSigned(folder, BmcCertificate.LOOPBACK);
  }

  @BeforeEach
  void start() {
    bmc = BmcPages.withMetrics(new SimulatedBmc(certificate), watts::get);
    fixture = new RedfishFixture(bmc, certificate);
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void asksForTheAddressOfTheBmc() {
    var probe = new RedfishProbe();

    assertThat(probe.available(Settings.of(probe.settings(), Map.of()))).isInstanceOf(Support.No.class)
        .asString().contains("url=https://", "ipmitool lan print");
  }

  @Test
  void refusesPlainHttp() {
    assertThat(fixture.refusal(Map.of("url", "http://127.0.0.1:" + bmc.port())))
        .contains("http is refused", "password", "https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://root:calvin@bmc.example", "https://root:cal vin@bmc.example", "root:calvin@bmc"})
  void refusesAPasswordWithinTheAddressWithoutRepeatingIt(String url) {
    assertThat(fixture.refusal(Map.of("url", url))).contains("password", "environment").doesNotContain("cal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bmc.example", "ftp://bmc.example", "https://", "https://bmc.example/redfish/v1", "https://b mc"})
  void refusesAnAddressThatIsNone(String url) {
    assertThat(fixture.refusal(Map.of("url", url))).contains(url, "allowed: https://host");
  }

  @Test
  void saysThatNothingListens() {
    bmc.close();

    assertThat(fixture.refusal(Map.of())).contains("127.0.0.1:" + bmc.port(), "refuses the connection");
  }

  @Test
  void saysThatTheBmcDoesNotAnswerInTime() {
    bmc.delayAnswersBy(Duration.ofSeconds(30));

    assertThat(fixture.refusal(Map.of("timeoutSeconds", "1"))).contains("no whole answer within 1.0 s",
        "timeoutSeconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.2/redfish/v1/Chassis/1U", "https://127.0.0.1:1/redfish/v1/Chassis/1U",
    "http://127.0.0.1/redfish/v1/Chassis/1U", "//evil.example/redfish/v1/Chassis/1U",
    "https://reader@127.0.0.1/redfish/v1/Chassis/1U"})
  void refusesALinkToAnotherHost(String link) {
    bmc.put("/redfish/v1/Chassis", BmcPages.collection(List.of(link)));

    assertThat(fixture.refusal(Map.of())).contains(link, "another host", "not followed");
  }

  @Test
  void followsALinkThatNamesThisHost() {
    bmc.put("/redfish/v1/Chassis", BmcPages.collection(List.of(bmc.url() + BmcPages.CHASSIS)));

    try (EnergyMeter meter = fixture.open(Map.of())) {
      assertThat(meter.domains()).hasSize(1);
    }
  }

  @Test
  void doesNotFollowARedirection() {
    bmc.fail(RedfishService.ROOT, 308);

    assertThat(fixture.refusal(Map.of())).contains("status 308", "not followed");
  }

  @Test
  void saysThatThereIsNoRedfishService() {
    bmc.fail(RedfishService.ROOT, 404);

    assertThat(fixture.refusal(Map.of())).contains("no Redfish service", "status 404", "ipmi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>login</html>", "", "[]", "{\"Links\": "})
  void saysThatAnAnswerIsNoJson(String answer) {
    bmc.put(RedfishService.ROOT, answer);

    assertThat(fixture.refusal(Map.of())).contains("no JSON object", "/redfish/v1/").doesNotContain("login");
  }

  @Test
  void givesUpOnAnAnswerWithoutEnd() {
    bmc.put(RedfishService.ROOT, " ".repeat(5_000_000));

    assertThat(fixture.refusal(Map.of("timeoutSeconds", "60"))).contains("capacity");
  }

  @Test
  void givesUpOnACollectionWithoutEnd() {
    String members = "{\"Id\": \"a\", \"@odata.id\": \"/a\"},".repeat(999) + "{\"Id\": \"b\"}";
    bmc.put("/redfish/v1/Chassis",
        "{\"Members\": [" + members + "], \"Members@odata.nextLink\": \"/redfish/v1/Chassis\"}");

    assertThat(fixture.refusal(Map.of("chassis", "b"))).contains("has no end");
  }

  @Test
  void saysThatAFigureBecameNull() throws InterruptedException {
    assertThat(fault(() -> watts.set("null"))).contains("PowerWatts.Reading", "no figure any more", "not zero");
  }

  @ParameterizedTest
  @CsvSource({"'\"320\"',is no number", "-5,impossible", "65535,impossible", "1e999,impossible"})
  void refusesAFigureThatCannotBe(String figure, String words) throws InterruptedException {
    assertThat(fault(() -> watts.set(figure))).contains(words);
  }

  @Test
  void saysThatAResourceVanished() throws InterruptedException {
    assertThat(fault(() -> bmc.fail(BmcPages.METRICS, 404))).contains(BmcPages.METRICS, "vanished");
  }

  @Test
  void saysThatTheBmcIsBusy() throws InterruptedException {
    assertThat(fault(() -> bmc.fail(BmcPages.METRICS, 503))).contains("status 503", "busy");
  }

  @Test
  void saysThatTheBmcStoppedAnsweringMidRun() throws InterruptedException {
    assertThat(fault(() -> bmc.delayAnswersBy(Duration.ofSeconds(30)))).contains("no whole answer within 1.0 s");
  }

  @Test
  void saysThatTheBmcWentAwayMidRun() throws InterruptedException {
    assertThat(fault(bmc::close)).contains("127.0.0.1:" + bmc.port());
  }

  @Test
  void closesAlthoughTheBmcWentAway() {
    EnergyMeter meter = fixture.open(Map.of());
    bmc.close();
    meter.close();

    assertThat(meter.maxReadGap()).isPositive();
  }

  private String fault(Runnable change) throws InterruptedException {
    try (EnergyMeter meter = fixture.open(Map.of("timeoutSeconds", "1"))) {
      meter.read();
      change.run();
      Thread.sleep(100);
      return RedfishFixture.message(meter::read);
    }
  }
}
