package org.joulemark.backend.aimc;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.SettingType;
import org.joulemark.api.Settings;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.ChipLibrary;
import org.joulemark.backend.aimc.cost.CostSettings;
import org.joulemark.backend.aimc.cost.CostSettings.Utilisation;
import org.joulemark.backend.aimc.device.DeviceModel;
import org.joulemark.backend.aimc.device.NoiseSources;
import org.joulemark.backend.aimc.device.NoiseSources.ReadNoiseBy;

/** The backend's settings, declared and read. */
record AimcSettings(Settings settings) {

  static final String CHIP = "chip";
  static final String REPROGRAMMING = "reprogramming";
  static final String ELU_TABLE = "eluTable";

  private static final String UTILISATION = "utilisation";
  private static final String REPLICAS = "replicas";
  private static final String INFERENCES_PER_PROGRAMMING = "inferencesPerProgramming";
  private static final String DEVICE_MODEL = "deviceModel";
  private static final String PROGRAMMING_NOISE = "programmingNoise";
  private static final String DRIFT = "drift";
  private static final String READ_NOISE = "readNoise";
  private static final String READ_NOISE_BY = "readNoiseBy";
  private static final String NOISE_SCALE = "noiseScale";
  private static final String DRIFT_SECONDS = "driftSeconds";
  private static final String DRIFT_COMPENSATION = "driftCompensation";
  private static final String DAC_BITS = "dacBits";
  private static final String ADC_BITS = "adcBits";
  private static final String RANGE_QUANTILE = "rangeQuantile";
  private static final String THREADS = "threads";

  /** The chip's own, where the user names no other. */
  private static final String OF_THE_CHIP = "chip";
  private static final double LONGEST_DRIFT_SECONDS = 1e12;
  private static final int MOST_BITS = 16;
  private static final int MOST_THREADS = 4096;

  static List<SettingDeclaration> declarations(String defaultChip) {
    return List.of(
        new SettingDeclaration(CHIP, new SettingType.Text(), defaultChip,
            "the chip: " + String.join(", ", ChipLibrary.SHIPPED) + ", or a chip file of yours that ends in .yaml"),
        new SettingDeclaration(UTILISATION, choice(Utilisation.values()), id(Utilisation.FULL_LOAD),
            "whether a tile is paid in full, as in the paper, or array and converters by the rows and columns in use"),
        new SettingDeclaration(REPLICAS, new SettingType.WholeNumber(1, 1_000_000), "1",
            "pipelines side by side: so many times the rate, the power and the area"),
        new SettingDeclaration(REPROGRAMMING, new SettingType.Flag(), "false",
            "whether a network that needs more tiles than there are may be written anew for every pass"),
        new SettingDeclaration(INFERENCES_PER_PROGRAMMING, new SettingType.WholeNumber(1, 1_000_000_000), "1",
            "results that share one programming, with reprogramming"),
        new SettingDeclaration(DEVICE_MODEL, choice(Stream.concat(Stream.of(OF_THE_CHIP), DeviceModel.ids().stream())),
            OF_THE_CHIP, "statistics of the devices"),
        new SettingDeclaration(PROGRAMMING_NOISE, new SettingType.Flag(), "true", "whether devices miss their targets"),
        new SettingDeclaration(DRIFT, new SettingType.Flag(), "true", "whether devices drift, after driftSeconds"),
        new SettingDeclaration(READ_NOISE, new SettingType.Flag(), "true", "whether every read differs"),
        new SettingDeclaration(READ_NOISE_BY, choice(ReadNoiseBy.values()), id(ReadNoiseBy.PROGRAMMED),
            "the conductance that read noise depends on: the one reached, as in aihwkit's code, or aimed at, as in its "
                + "documentation"),
        new SettingDeclaration(NOISE_SCALE, new SettingType.RealNumber(0, 1_000), "1",
            "multiplies the deviations of programming and read noise"),
        new SettingDeclaration(DRIFT_SECONDS, new SettingType.RealNumber(0, LONGEST_DRIFT_SECONDS), "0",
            "when the chip is read, since its first read after programming"),
        new SettingDeclaration(DRIFT_COMPENSATION, new SettingType.Flag(), "false",
            "whether each tile's outputs are scaled up by what it lost in the mean"),
        new SettingDeclaration(DAC_BITS, new SettingType.WholeNumber(1, MOST_BITS), null,
            "bits of an input, sign included; the chip's where not given"),
        new SettingDeclaration(ADC_BITS, new SettingType.WholeNumber(1, MOST_BITS), null,
            "bits of each of the two counts of an output; the chip's where not given"),
        new SettingDeclaration(RANGE_QUANTILE, new SettingType.RealNumber(0.5, 1), "0.999",
            "part of the calibration's magnitudes that a calibrated range holds; the rest saturates"),
        new SettingDeclaration(ELU_TABLE, new SettingType.Flag(), "false",
            "whether ELU is looked up, which the paper's chip does not do"),
        new SettingDeclaration(THREADS, new SettingType.WholeNumber(1, MOST_THREADS),
            Integer.toString(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())),
            "threads of the simulation; they change no figure"));
  }

  private static SettingType choice(Enum<?>[] values) {
    return choice(Stream.of(values).map(AimcSettings::id));
  }

  private static SettingType choice(Stream<String> words) {
    return new SettingType.Choice(words.toList());
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The chip with the converters that were asked for. */
  Chip chip() {
    return ChipLibrary.find(settings.text(CHIP)).withBits(bits(DAC_BITS), bits(ADC_BITS));
  }

  private OptionalInt bits(String name) {
    return settings.optionalText(name).stream().mapToInt(Integer::parseInt).findFirst();
  }

  NoiseSources noise(Chip chip) {
    String model = settings.text(DEVICE_MODEL);
    return new NoiseSources(
        model.equals(OF_THE_CHIP) ? chip.crossbar().model() : DeviceModel.of(model),
        settings.flag(PROGRAMMING_NOISE),
        settings.flag(DRIFT),
        settings.flag(READ_NOISE),
        settings.real(DRIFT_SECONDS),
        settings.real(NOISE_SCALE),
        settings.text(READ_NOISE_BY).equals(id(ReadNoiseBy.TARGET)) ? ReadNoiseBy.TARGET : ReadNoiseBy.PROGRAMMED);
  }

  CostSettings cost() {
    return new CostSettings(
        settings.text(UTILISATION).equals(id(Utilisation.ACTUAL)) ? Utilisation.ACTUAL : Utilisation.FULL_LOAD,
        settings.integer(REPLICAS),
        settings.wholeNumber(INFERENCES_PER_PROGRAMMING),
        eluTable());
  }

  boolean allowsReprogramming() {
    return settings.flag(REPROGRAMMING);
  }

  boolean eluTable() {
    return settings.flag(ELU_TABLE);
  }

  boolean compensatesDrift() {
    return settings.flag(DRIFT_COMPENSATION);
  }

  double rangeQuantile() {
    return settings.real(RANGE_QUANTILE);
  }

  int threads() {
    return settings.integer(THREADS);
  }
}
