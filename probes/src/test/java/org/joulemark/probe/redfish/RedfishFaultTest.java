package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.command.Refusal.assertLacking;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractStringAssert;
import org.joulemark.api.EnergyMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishFaultTest {

  private static final Map<String, String> PATIENT_FOR_2_SECONDS = Map.of("timeoutSeconds", "2");

  private final AtomicReference<String> watts = new AtomicReference<>("300");
  private SimulatedBmc bmc;
  private RedfishFixture fixture;

  @BeforeEach
  void start() {
    bmc = BmcPages.withMetrics(new SimulatedBmc(BmcCertificate.ofLoopback()), watts::get);
    fixture = new RedfishFixture(bmc, BmcCertificate.ofLoopback());
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void saysThatNothingListens() {
    bmc.close();

    fixture.assertRefusal(Map.of()).contains("127.0.0.1:" + bmc.port(), "refuses the connection");
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    fixture.assertRefusal(Map.of("url", "https://bmc.invalid"))
        .contains("bmc.invalid:443", "no such host");
  }

  @Test
  void saysThatNoTlsIsSpoken() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> answerInPlain(plain));

      fixture.assertRefusal(Map.of("url", "https://127.0.0.1:" + plain.getLocalPort()))
          .contains("no TLS connection", "openssl s_client");
    }
  }

  @Test
  void saysThatTheBmcDoesNotAnswerInTime() {
    bmc.fallSilent();

    fixture.assertRefusal(Map.of("timeoutSeconds", "1")).contains("no whole answer within 1.0 s",
        "timeoutSeconds");
  }

  @Test
  void saysThatThereIsNoRedfishService() {
    bmc.fail(RedfishService.ROOT, 404);

    fixture.assertRefusal(Map.of()).contains("no Redfish service", "status 404", "ipmi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>login</html>", "", "[]", "{\"Links\": "})
  void saysThatAnAnswerIsNoJson(String answer) {
    bmc.put(RedfishService.ROOT, answer);

    fixture.assertRefusal(Map.of()).contains("no JSON object", "/redfish/v1/").doesNotContain("login");
  }

  @Test
  void givesUpOnAnAnswerWithoutEnd() {
    bmc.put(RedfishService.ROOT, " ".repeat(5_000_000));

    fixture.assertRefusal(Map.of()).contains("capacity");
  }

  @Test
  void givesUpOnACollectionWithoutEnd() {
    String members = "{\"Id\": \"a\", \"@odata.id\": \"/a\"},".repeat(999) + "{\"Id\": \"b\"}";
    bmc.put("/redfish/v1/Chassis",
        "{\"Members\": [" + members + "], \"Members@odata.nextLink\": \"/redfish/v1/Chassis\"}");

    fixture.assertRefusal(Map.of("chassis", "b")).contains("has no end");
  }

  @Test
  void saysThatAFigureBecameNull() throws InterruptedException {
    assertFault(() -> watts.set("null")).contains("PowerWatts.Reading", "no figure any more", "not zero");
  }

  @ParameterizedTest
  @CsvSource({"'\"320\"',is no number", "-5,impossible", "65535,impossible", "1e999,impossible"})
  void refusesAFigureThatCannotBe(String figure, String words) throws InterruptedException {
    assertFault(() -> watts.set(figure)).contains(words);
  }

  @Test
  void saysThatAResourceVanished() throws InterruptedException {
    assertFault(() -> bmc.fail(BmcPages.METRICS, 404)).contains(BmcPages.METRICS, "vanished");
  }

  @Test
  void saysThatTheBmcIsBusy() throws InterruptedException {
    assertFault(() -> bmc.fail(BmcPages.METRICS, 503)).contains("status 503", "busy");
  }

  @Test
  void saysThatTheBmcStoppedAnsweringMidRun() throws InterruptedException {
    assertFault(bmc::fallSilent, PATIENT_FOR_2_SECONDS).contains("no whole answer within 2.0 s");
  }

  @Test
  void givesUpOnAnAnswerThatBeginsAndStops() throws InterruptedException {
    assertFault(() -> bmc.stallAt(BmcPages.METRICS), PATIENT_FOR_2_SECONDS).contains("no whole answer within 2.0 s");
  }

  @Test
  void waitsForAnAnswerThatComesInTime() throws InterruptedException {
    bmc.delayAnswersBy(Duration.ofMillis(1999));

    try (EnergyMeter meter = fixture.open(PATIENT_FOR_2_SECONDS)) {
      assertThat(meter.read().joules()).containsExactly(300 * 1.999);
    }
  }

  @Test
  void manyAnswersThatAreSlowEachDoNotAddUpToAnOpeningWithoutEnd() {
    bmc.delayAnswersBy(Duration.ofSeconds(9));

    fixture.assertRefusal(Map.of("openingSeconds", "30")).contains("no meter after 30.0 s", "openingSeconds",
        "chassis and member");
    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).as("sessions left behind").isZero();
  }

  @Test
  void theTimeToOpenIsNoLimitOfTheMeter() throws InterruptedException {
    try (EnergyMeter meter = fixture.open(Map.of("openingSeconds", "30", "updateIntervalSeconds", "20"))) {
      bmc.time.advance(Duration.ofSeconds(40));

      assertThat(meter.read().joules()).containsExactly(300 * 40.0);
    }
  }

  @Test
  void saysThatTheBmcWentAwayMidRun() throws InterruptedException {
    assertFault(bmc::close).contains("127.0.0.1:" + bmc.port());
  }

  @Test
  void closesAlthoughTheBmcWentAway() throws InterruptedException {
    EnergyMeter meter = fixture.open(Map.of());
    bmc.close();
    meter.close();

    assertThat(meter.maxReadGap()).isPositive();
  }

  /** Every connection: a client whose first one was reset before it read the answer may try again. */
  private static void answerInPlain(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        if (client.getInputStream().read(new byte[16_384]) > 0) {
          client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException gone) {
        // The client, or the test that has ended.
      }
    }
  }

  private AbstractStringAssert<?> assertFault(Runnable change) throws InterruptedException {
    return assertFault(change, Map.of());
  }

  private AbstractStringAssert<?> assertFault(Runnable change, Map<String, String> settings)
      throws InterruptedException {
    try (EnergyMeter meter = fixture.open(settings)) {
      meter.read();
      change.run();
      fixture.awaitNews(meter);
      return assertLacking(meter::read);
    }
  }
}
