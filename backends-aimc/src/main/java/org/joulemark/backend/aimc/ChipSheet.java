package org.joulemark.backend.aimc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.HardwareSheet.Entry;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.Stage;

/** A chip for people to read, with what follows from its constants. */
record ChipSheet(Chip chip) {

  HardwareSheet sheet() {
    return new HardwareSheet(
        chip.name(), chip.description(), List.copyOf(chip.entries().values()), derived(), chip.notes());
  }

  private List<Entry> derived() {
    BigDecimal interval = intervalSeconds();
    double arrayJoules = chip.dac().energy().joules(interval).add(chip.crossbar().energy().joules(interval))
        .add(chip.adc().energy().joules(interval)).doubleValue();
    double tileJoules = arrayJoules + chip.ldpu().energy().joules(interval).doubleValue();
    double multiplications = (double) chip.tiles().rows() * chip.tiles().columns();
    var derived = new ArrayList<Entry>();
    derived.add(entry("intervalNanoseconds", interval.doubleValue() * 1e9, "the slowest stage"));
    derived.add(entry("resultsPerSecond", 1 / interval.doubleValue(), "one every interval"));
    derived.add(entry("tile.nanojoules", tileJoules * 1e9, "one use of a whole tile: DAC, crossbar, ADC and LDPU"));
    derived.add(entry("tile.femtojoulesPerMultiplyAccumulate", tileJoules / multiplications * 1e15,
        "a whole tile over its rows times columns"));
    derived.add(entry("crossbar.femtojoulesPerMultiplyAccumulate", arrayJoules / multiplications * 1e15,
        "the same without the LDPU"));
    derived.add(entry("dpu.nanojoules", chip.dpu().energy().joules(interval).doubleValue() * 1e9, "one result"));
    derived.add(entry("weights", multiplications * chip.tiles().count(), "rows times columns of all tiles"));
    return derived;
  }

  private BigDecimal intervalSeconds() {
    return chip.stages().stream().filter(stage -> stage.per() != Stage.Per.SPLIT_LAYER).map(Stage::seconds)
        .max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Entry entry(String key, double value, String how) {
    return new Entry(key, String.format(Locale.ROOT, "%.4g", value), how);
  }
}
