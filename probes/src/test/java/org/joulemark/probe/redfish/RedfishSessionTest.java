package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.joulemark.probe.command.Refusal.assertLacking;
import static org.joulemark.probe.command.Refusal.assertMistake;

import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishSessionTest {

  private static final Map<String, String> BASIC = Map.of("authentication", "basic");
  private static final Map<String, String> NONE = Map.of("authentication", "none");

  private SimulatedBmc bmc;
  private RedfishFixture fixture;

  @BeforeEach
  void start() {
    bmc = BmcPages.withMetrics(new SimulatedBmc(BmcCertificate.ofLoopback()), () -> "300");
    fixture = new RedfishFixture(bmc, BmcCertificate.ofLoopback());
  }

  @AfterEach
  void stop() {
    bmc.close();
  }

  @Test
  void opensASessionAndEndsItWithTheMeter() throws InterruptedException {
    EnergyMeter meter = fixture.open(Map.of());
    assertThat(bmc.door.stillOpen()).isOne();
    meter.close();

    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).isZero();
  }

  @Test
  void eachMeterHasASessionOfItsOwn() throws InterruptedException {
    try (EnergyMeter staying = fixture.open(Map.of())) {
      fixture.open(Map.of()).close();

      assertThat(bmc.door.opened()).isEqualTo(2);
      assertThat(bmc.door.stillOpen()).isOne();
      assertThatNoException().isThrownBy(staying::read);
    }
  }

  @Test
  void endsTheSessionWhereThereIsNothingToRead() {
    bmc.put(BmcPages.METRICS, BmcPages.environmentMetrics("null"));
    fixture.assertRefusal(Map.of()).contains("no figure");

    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).isZero();
  }

  @Test
  void endsTheSessionOfABmcThatCallsItselfByAnotherName() throws InterruptedException {
    bmc.door.nameSessionsBy("https://bmc.internal");
    fixture.open(Map.of()).close();

    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).isZero();
  }

  @Test
  void renewsASessionThatExpired() throws InterruptedException {
    try (EnergyMeter meter = fixture.open(Map.of())) {
      double before = meter.read().joules().getFirst();
      bmc.door.forgetSessions();
      fixture.awaitNews(meter);

      assertThat(meter.read().joules().getFirst()).isGreaterThan(before);
      assertThat(bmc.door.opened()).isEqualTo(2);
    }
  }

  @Test
  void givesUpWhereARenewedSessionIsRefusedToo() throws InterruptedException {
    try (EnergyMeter meter = fixture.open(Map.of())) {
      bmc.fail(BmcPages.METRICS, 401);
      fixture.awaitNews(meter);

      assertLacking(meter::read).contains("status 401", "authentication=basic");
      assertThat(bmc.door.opened()).isEqualTo(2);
    }
  }

  @Test
  void saysThatABmcHasNoSessionLeft() {
    bmc.door.letNobodyIn();

    fixture.assertRefusal(Map.of()).contains("status 503", "end some", "authentication=basic");
  }

  @Test
  void authenticatesEachRequestWhereAskedTo() throws InterruptedException {
    fixture.open(BASIC).close();

    assertThat(bmc.door.opened()).isZero();
  }

  @Test
  void readsAsNobodyWhereTheServiceLetsEveryoneIn() {
    bmc.door.letEveryoneIn();

    assertThatNoException().isThrownBy(() -> fixture.open(NONE).close());
  }

  @Test
  void saysThatAServiceAsksForCredentials() {
    fixture.assertRefusal(NONE).contains("status 401", "authentication=session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "basic"})
  void saysThatAPasswordIsWrongWithoutTellingIt(String authentication) {
    var probe = new RedfishProbe(Map.of(), () -> Map.of("BMC_USER", "mallory", "BMC_PASSWORD", "hunter2"));
    var settings = fixture.with(Map.of("authentication", authentication));

    assertLacking(() -> fixture.open(settings, probe).close()).contains("status 401", "password is wrong")
        .doesNotContain("hunter2").doesNotContain("mallory");
  }

  @Test
  void saysWhereCredentialsAreLookedFor() {
    var probe = new RedfishProbe(Map.of(), Map::of);

    assertMistake(() -> fixture.open(fixture.with(Map.of()), probe).close()).contains("BMC_USER", "credentialsFile");
  }

  @Test
  void saysThatTheAccountMayNotRead() {
    bmc.fail(BmcPages.METRICS, 403);

    fixture.assertRefusal(Map.of()).contains("status 403", "ReadOnly");
  }
}
