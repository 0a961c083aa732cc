package org.joulemark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.joulemark.api.EnergyProbe;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  @Test
  void everyProbeOfThisJarIsFound() {
    assertThat(ServiceLoader.load(EnergyProbe.class)).extracting(EnergyProbe::id)
        .containsExactlyInAnyOrder("rapl", "nvml", "ipmi", "redfish", "ear", "slurm", "hwmon", "replay",
            "estimated-cpu");
  }
}
