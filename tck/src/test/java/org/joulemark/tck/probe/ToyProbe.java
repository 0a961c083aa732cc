package org.joulemark.tck.probe;

import java.util.List;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Scope;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;

/** Keeps every rule: two packages, the cores of one, and memory; or whatever counters it is given. */
record ToyProbe(List<ToyCounter> counters) implements EnergyProbe {

  static ToyProbe ofTwoPackages() {
    return new ToyProbe(List.of(
        ToyCounter.rapl("package-0", Scope.CPU_PACKAGE, 20, null),
        ToyCounter.rapl("package-1", Scope.CPU_PACKAGE, 17.3, null),
        ToyCounter.rapl("core-0", Scope.CPU_CORES, 12, "package-0"),
        ToyCounter.rapl("dram-0", Scope.DRAM, 3, null)));
  }

  @Override
  public String id() {
    return "toy";
  }

  @Override
  public String description() {
    return "Counters of constant power";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return List.of(new SettingDeclaration("present", new SettingType.Flag(), "true", "whether the counters are there"));
  }

  @Override
  public EnergyMeter open(Settings settings, TimeSource time) {
    if (!settings.flag("present")) {
      throw new EnergySourceException("no counters; set present to true");
    }
    return new ToyMeter(counters, time);
  }
}
