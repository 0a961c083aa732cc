package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.joulemark.api.EnergyMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishFaultTest {

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

    assertThat(fixture.refusal(Map.of())).contains("127.0.0.1:" + bmc.port(), "refuses the connection");
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    assertThat(fixture.refusal(Map.of("url", "https://bmc.invalid", "timeoutSeconds", "60")))
        .contains("bmc.invalid:443", "no such host");
  }

  @Test
  void saysThatNoTlsIsSpoken() throws IOException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> answerInPlain(plain));

      assertThat(fixture.refusal(Map.of("url", "https://127.0.0.1:" + plain.getLocalPort())))
          .contains("no TLS connection", "openssl s_client");
    }
  }

  @Test
  void saysThatTheBmcDoesNotAnswerInTime() {
    bmc.delayAnswersBy(Duration.ofSeconds(30));

    assertThat(fixture.refusal(Map.of("timeoutSeconds", "1"))).contains("no whole answer within 1.0 s",
        "timeoutSeconds");
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
    assertThat(delay(() -> bmc.delayAnswersBy(Duration.ofSeconds(30)))).contains("no whole answer within 2.0 s");
  }

  @Test
  void givesUpOnAnAnswerThatBeginsAndStops() throws InterruptedException {
    assertThat(delay(() -> bmc.stallAt(BmcPages.METRICS))).contains("no whole answer within 2.0 s");
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

  private static void answerInPlain(ServerSocket server) {
    try (Socket client = server.accept()) {
      if (client.getInputStream().read(new byte[16_384]) > 0) {
        client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private String fault(Runnable change) throws InterruptedException {
    return fault(change, Map.of());
  }

  /** With little patience, once everything that is slow the first time was done. */
  private String delay(Runnable change) throws InterruptedException {
    fixture.open(Map.of()).close();
    return fault(change, Map.of("timeoutSeconds", "2"));
  }

  private String fault(Runnable change, Map<String, String> settings) throws InterruptedException {
    try (EnergyMeter meter = fixture.open(settings)) {
      meter.read();
      change.run();
      RedfishFixture.awaitNews(meter);
      return RedfishFixture.message(meter::read);
    }
  }
}
