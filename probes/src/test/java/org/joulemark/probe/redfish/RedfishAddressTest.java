package org.joulemark.probe.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.probe.command.Refusal.assertMistake;

import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedfishAddressTest {

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
  void asksForTheAddressOfTheBmc() {
    assertMistake(() -> fixture.open(Map.of(), new RedfishProbe()).close()).contains("url=https://",
        "ipmitool lan print");
  }

  @Test
  void refusesPlainHttp() {
    fixture.assertMistaken(Map.of("url", "http://127.0.0.1:" + bmc.port()))
        .contains("http is refused", "password", "https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://root:calvin@bmc.example", "https://root:cal vin@bmc.example", "root:calvin@bmc"})
  void refusesAPasswordWithinTheAddressWithoutRepeatingIt(String url) {
    fixture.assertMistaken(Map.of("url", url)).contains("password", "environment").doesNotContain("cal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bmc.example", "ftp://bmc.example", "https://", "https://bmc.example/redfish/v1", "https://b mc"})
  void refusesAnAddressThatIsNone(String url) {
    fixture.assertMistaken(Map.of("url", url)).contains(url, "allowed: https://host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.2/redfish/v1/Chassis/1U", "https://127.0.0.1:1/redfish/v1/Chassis/1U",
    "http://127.0.0.1/redfish/v1/Chassis/1U", "//evil.example/redfish/v1/Chassis/1U",
    "https://reader@127.0.0.1/redfish/v1/Chassis/1U"})
  void refusesALinkToAnotherHost(String link) {
    bmc.put("/redfish/v1/Chassis", BmcPages.collection(List.of(link)));

    fixture.assertRefusal(Map.of()).contains(link, "another host", "not followed");
  }

  @Test
  void sendsNoPasswordToAnotherHost() {
    bmc.put(RedfishService.ROOT,
        BmcPages.root(false).replace(SimulatedDoor.SESSIONS, "https://evil.example" + SimulatedDoor.SESSIONS));

    fixture.assertRefusal(Map.of()).contains("evil.example", "another host");
    assertThat(bmc.door.opened()).isZero();
  }

  @Test
  void followsALinkThatNamesThisHost() throws InterruptedException {
    bmc.put("/redfish/v1/Chassis", BmcPages.collection(List.of(bmc.url() + BmcPages.CHASSIS)));

    try (EnergyMeter meter = fixture.open(Map.of())) {
      assertThat(meter.domains()).hasSize(1);
    }
  }

  @Test
  void doesNotFollowARedirection() {
    bmc.fail(RedfishService.ROOT, 308);

    fixture.assertRefusal(Map.of()).contains("status 308", "not followed");
  }
}
