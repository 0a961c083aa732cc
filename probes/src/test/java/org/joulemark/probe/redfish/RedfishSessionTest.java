package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.Settings;
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
  void opensASessionAndEndsItWithTheMeter() {
    EnergyMeter meter = fixture.open(Map.of());
    assertThat(bmc.door.stillOpen()).isOne();
    meter.close();

    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).isZero();
  }

  @Test
  void eachMeterHasASessionOfItsOwn() {
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
    fixture.refusal(Map.of());

    assertThat(bmc.door.opened()).isOne();
    assertThat(bmc.door.stillOpen()).isZero();
  }

  @Test
  void endsTheSessionOfABmcThatCallsItselfByAnotherName() {
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
      RedfishFixture.awaitNews(meter);

      assertThat(meter.read().joules().getFirst()).isGreaterThan(before);
      assertThat(bmc.door.opened()).isEqualTo(2);
    }
  }

  @Test
  void givesUpWhereARenewedSessionIsRefusedToo() throws InterruptedException {
    try (EnergyMeter meter = fixture.open(Map.of())) {
      bmc.fail(BmcPages.METRICS, 401);
      RedfishFixture.awaitNews(meter);

      assertThat(RedfishFixture.message(meter::read)).contains("status 401", "authentication=basic");
      assertThat(bmc.door.opened()).isEqualTo(2);
    }
  }

  @Test
  void saysThatABmcHasNoSessionLeft() {
    bmc.door.letNobodyIn();

    assertThat(fixture.refusal(Map.of())).contains("status 503", "end some", "authentication=basic");
  }

  @Test
  void authenticatesEachRequestWhereAskedTo() {
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
    assertThat(fixture.refusal(NONE)).contains("status 401", "authentication=session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"session", "basic"})
  void saysThatAPasswordIsWrongWithoutTellingIt(String authentication) {
    var probe = new RedfishProbe(Map.of(), () -> Map.of("BMC_USER", "mallory", "BMC_PASSWORD", "hunter2"));
    var settings = Settings.of(probe.settings(), fixture.with(Map.of("authentication", authentication)));

    assertThat(RedfishFixture.message(() -> probe.open(settings).close())).contains("status 401", "password is wrong")
        .doesNotContain("hunter2").doesNotContain("mallory");
  }

  @Test
  void saysWhereCredentialsAreLookedFor() {
    var probe = new RedfishProbe(Map.of(), Map::of);
    var settings = Settings.of(probe.settings(), fixture.with(Map.of()));

    assertThat(RedfishFixture.message(() -> probe.open(settings).close())).contains("BMC_USER", "credentialsFile");
  }

  @Test
  void saysThatTheAccountMayNotRead() {
    bmc.fail(BmcPages.METRICS, 403);

    assertThat(fixture.refusal(Map.of())).contains("status 403", "ReadOnly");
  }
}
