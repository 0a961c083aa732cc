package org.joulemark.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Precision;
import org.joulemark.api.QualityFigure;
import org.joulemark.cli.fixture.ToyComponents;
import org.joulemark.engine.results.CellResult;
import org.joulemark.engine.results.CellStatus;
import org.joulemark.engine.results.QualitySpread;

/** Rows of an analog chip that is not there, made up: one set of constants whose cost does not grow, and one whose does. */
final class ExampleChip {

  static final String CONSTANT = "kosters2022";
  static final String GROWING = "hermes2022";
  static final String ESTIMATES = "The constants are estimates. (Kösters et al. 2022)";
  static final String SILICON = "190 fJ per multiply-accumulate were measured. (IEEE JSSC 57, 1027)";
  static final String DPU_OF_THE_PAPER = "The DPU is that of the paper. (Kösters et al. 2022)";
  static final List<String> DRIFTS = List.of("0", "60", "3600", "86400", "2592000");

  private static final int VIRTUAL_CHIPS = 8;

  private final ExampleResults example;

  ExampleChip(ExampleResults example) {
    this.example = example;
  }

  /** Both chips over every size of both workloads, and a drift sweep of the largest networks. */
  List<CellResult> rows() {
    List<CellResult> rows = new ArrayList<>();
    for (String chip : List.of(CONSTANT, GROWING)) {
      ExampleResults.ALPHAS.forEach(alpha -> rows.add(nqs(chip, alpha, Map.of("driftSeconds", "0"))));
      ExampleResults.LATENT_SIZES.forEach(z -> rows.add(svdd(chip, z)));
    }
    rows.addAll(driftSweep(10));
    return rows;
  }

  List<CellResult> driftSweep(int alpha) {
    return List.of(CONSTANT, GROWING).stream().flatMap(chip -> DRIFTS.stream().skip(1)
        .map(seconds -> nqs(chip, alpha, Map.of("driftSeconds", seconds)))).toList();
  }

  CellResult nqs(String chip, int alpha, Map<String, String> settings) {
    double drift = Double.parseDouble(settings.getOrDefault("driftSeconds", "0"));
    double missing = (chip.equals(CONSTANT) ? 0.004 : 0.011) + 0.03 / alpha + 0.006 * Math.log10(1 + drift);
    int bits = Integer.parseInt(settings.getOrDefault("adcBits", "8"));
    return row(alpha, chip, settings).with(cost(chip, chip.equals(CONSTANT) ? 4 : alpha, bits))
        .withQuality(
            List.of(figure("overlap", 1 - missing, "1", 1), figure("energyPerSite", -0.7018 + missing, "J", -0.7018)))
        .withSpread(spread("overlap", 1 - missing, -0.2 * missing),
            spread("energyPerSite", -0.7018 + missing, 0.2 * missing))
        .build();
  }

  CellResult svdd(String chip, int z) {
    double area = 0.93 - 0.1 / z;
    return row(z, chip, Map.of("driftSeconds", "0")).ofSvdd().with(cost(chip, z, 8))
        .withQuality(List.of(figure("leptoquarkAreaUnderCurve", area, "1", 1)))
        .withSpread(spread("leptoquarkAreaUnderCurve", area, -0.01)).build();
  }

  private ExampleResults.Builder row(int size, String chip, Map<String, String> settings) {
    var all = new TreeMap<>(settings);
    all.put("chip", chip);
    return example.row(size, chip, Precision.ANALOG, CellStatus.MODELLED).on("aimc").withBackendSettings(all);
  }

  private static QualityFigure figure(String name, double value, String unit, double best) {
    return new QualityFigure(name, value, null, unit, best, "Mean over virtual chips");
  }

  private static QualitySpread spread(String name, double mean, double towardsWorst) {
    List<Double> values = IntStream.range(0, VIRTUAL_CHIPS)
        .mapToObj(chip -> mean + towardsWorst * (chip - (VIRTUAL_CHIPS - 1) / 2.0) / 2).toList();
    return new QualitySpread(name, mean, Math.abs(towardsWorst) * 1.22, values.getLast(), values);
  }

  private static ModelledCost cost(String chip, int size, int bits) {
    double crossbar = chip.equals(CONSTANT) ? 1.6e-9 : 12.2e-9;
    double converters = Math.pow(2, bits - 8.0);
    return new ModelledCost(chip + " v1", 95e-9 + 5e-9 * size, 50e-9, List.of(
        item(ToyComponents.DAC, 256, 0.4e-9 * size, "Table II, 8 bits"),
        item(ToyComponents.CROSSBAR, size, crossbar * size, "Table II, 24.8 fJ per multiply-accumulate"),
        item(ToyComponents.ADC, 256, 1.4e-9 * size * converters, "Table II, 8 bits"),
        item(ToyComponents.LDPU, size, 0.7e-9 * size, "Table II"),
        item(ToyComponents.DPU, 1, 9.1e-9, "Section IV, look-up tables and adder tree"),
        item(ToyComponents.LINK, 2L * size, 0.12e-9 * size, "Table III"),
        item(ToyComponents.LEAKAGE, 1, 3.5e-9, "Table III, 70 mW over the interval"),
        item(Component.UNATTRIBUTED, 1, -1.2e-9, "total of the paper less its parts")), notes(chip));
  }

  private static List<String> notes(String chip) {
    return switch (chip) {
      case CONSTANT -> List.of(ESTIMATES, DPU_OF_THE_PAPER);
      case GROWING -> List.of(SILICON, DPU_OF_THE_PAPER);
      default -> List.of();
    };
  }

  private static CostItem item(Component component, long count, double joules, String source) {
    return new CostItem(component, count, joules, 40e-9, source);
  }
}
