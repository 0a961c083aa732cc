package org.joulemark.backend.aimc.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.joulemark.api.Activation;
import org.joulemark.api.Component;
import org.joulemark.api.CostItem;
import org.joulemark.api.Layer;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.Network;
import org.joulemark.api.Placement.Block;
import org.joulemark.api.Readout;
import org.joulemark.backend.aimc.chip.BlockEnergy;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.ChipKeys;
import org.joulemark.backend.aimc.chip.StatedTotal;
import org.joulemark.backend.aimc.cost.CostSettings.Utilisation;
import org.joulemark.backend.aimc.mapping.TileMapping;

/** The cost of one inference, from the chip's constants alone: nothing here knows of the simulation. */
public final class CostModel {

  private static final String ACTUAL = "; scaled to the rows and columns in use";

  private final Chip chip;
  private final Network network;
  private final TileMapping mapping;
  private final CostSettings settings;
  private final Pipeline pipeline;
  private final BigDecimal intervalSeconds;

  public CostModel(Chip chip, Network network, TileMapping mapping, CostSettings settings) {
    this.chip = chip;
    this.network = network;
    this.mapping = mapping;
    this.settings = settings;
    this.pipeline = new Pipeline(chip, mapping, hasReadout(network), settings.inferencesPerProgramming());
    this.intervalSeconds = pipeline.slowestStageSeconds();
  }

  /** A network that answers with its last layer leaves the digital processing unit of the chip idle. */
  private static boolean hasReadout(Network network) {
    return switch (network.readout()) {
      case Readout.Identity _ -> false;
      case Readout.LogProdTwoCosh _,Readout.SquaredDistance _ -> true;
    };
  }

  public ModelledCost perInference() {
    return new ModelledCost(
        name(), pipeline.latencySeconds(), pipeline.intervalSeconds() / settings.replicas(), items(), chip.notes());
  }

  /** At full rate, of all replicas. */
  public double powerWatts() {
    ModelledCost cost = perInference();
    return cost.joules() / cost.intervalSeconds();
  }

  private String name() {
    String utilisation = settings.utilisation() == Utilisation.ACTUAL ? ", rows and columns in use" : ", full load";
    return chip.name() + utilisation + (settings.replicas() > 1 ? ", " + settings.replicas() + " replicas" : "");
  }

  private List<CostItem> items() {
    var items = new ArrayList<CostItem>();
    items.add(converters(
        ChipComponents.DAC, chip.dac().energy(), "dac", chip.tiles().rows(), Block::inputs));
    items.add(converters(
        ChipComponents.CROSSBAR, chip.crossbar().energy(), "crossbar",
        (long) chip.tiles().rows() * chip.tiles().columns(),
        block -> (long) block.inputs() * block.outputs()));
    items.add(converters(
        ChipComponents.ADC, chip.adc().energy(), "adc", chip.tiles().columns(), Block::outputs));
    items.add(ldpus());
    partialSums().ifPresent(items::add);
    readout().ifPresent(items::add);
    activationTable().ifPresent(items::add);
    items.add(links());
    items.add(leakage());
    programming().ifPresent(items::add);
    items.add(unattributed(items));
    return items;
  }

  private CostItem converters(
      Component component, BlockEnergy energy, String block, long partsPerTile, ToLongFunction<Block> used) {
    BigDecimal tileJoules = energy.joules(intervalSeconds);
    String source = source(block, ChipKeys.PER_TILE_ENERGY);
    return switch (settings.utilisation()) {
      case FULL_LOAD -> item(
          component, partsPerTile * mapping.tilesNeeded(), times(tileJoules, mapping.tilesNeeded()), source);
      case ACTUAL -> {
        long parts = mapping.blocks().stream().mapToLong(used).sum();
        BigDecimal share = BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(partsPerTile), MathContext.DECIMAL64);
        yield item(component, parts, tileJoules.multiply(share), source + ACTUAL);
      }
    };
  }

  private CostItem ldpus() {
    return item(
        ChipComponents.LDPU, mapping.tilesNeeded(),
        times(chip.ldpu().energy().joules(intervalSeconds), mapping.tilesNeeded()),
        source("ldpu", ChipKeys.PER_TILE_ENERGY));
  }

  private Optional<CostItem> partialSums() {
    long sums = mapping.partialSums();
    return sums == 0
        ? Optional.empty()
        : Optional.of(item(
            ChipComponents.LDPU, sums, times(chip.ldpu().partialSumJoules(), sums),
            "partial sums of split layers: " + chip.source("ldpu.picojoulesPerPartialSum")));
  }

  private Optional<CostItem> readout() {
    return hasReadout(network)
        ? Optional.of(item(
            ChipComponents.DPU, 1, chip.dpu().energy().joules(intervalSeconds), source("dpu", ChipKeys.CHIP_ENERGY)))
        : Optional.empty();
  }

  private Optional<CostItem> activationTable() {
    long lookUps = network.layers().stream().mapToLong(CostModel::exponentialUnits).sum();
    return lookUps == 0 || !settings.activationTable()
        ? Optional.empty()
        : Optional.of(item(
            ChipComponents.ACTIVATION_TABLE, lookUps, times(chip.activationTable().lookUpJoules(), lookUps),
            "ELU by look-up: " + chip.source("activationTable.picojoulesPerLookUp")));
  }

  private static long exponentialUnits(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> dense.activation() == Activation.ELU ? dense.outputs() : 0;
    };
  }

  private CostItem links() {
    long numbers = network.layers().stream().mapToLong(Layer::outputs).sum();
    return item(
        ChipComponents.LINK, network.layers().size(), times(chip.link().joulesPerNumber(), numbers),
        chip.source("link.picojoulesPerNumber"));
  }

  private CostItem leakage() {
    BigDecimal seconds = BigDecimal.valueOf(pipeline.intervalSeconds());
    return item(ChipComponents.LEAKAGE, 1, chip.leakage().watts().multiply(seconds), chip.source("leakage.powerWatts"));
  }

  private Optional<CostItem> programming() {
    if (mapping.passes() == 1) {
      return Optional.empty();
    }
    long devices = chip.crossbar().devicesPerWeight()
        * mapping.blocks().stream().mapToLong(block -> (long) block.inputs() * block.outputs()).sum();
    BigDecimal joules = times(chip.programming().deviceJoules(), devices)
        .divide(BigDecimal.valueOf(settings.inferencesPerProgramming()), MathContext.DECIMAL64);
    return Optional.of(new CostItem(
        ChipComponents.PROGRAMMING, devices, joules.doubleValue(),
        pipeline.programmingSeconds() / settings.inferencesPerProgramming(),
        "every device in use, shared by " + settings.inferencesPerProgramming() + " inferences: "
            + chip.source("programming.picojoulesPerDevice")));
  }

  /** What the source's own total holds beyond its blocks, and nothing where there is no such total. */
  private CostItem unattributed(List<CostItem> attributed) {
    Optional<StatedTotal> stated = statedTotal();
    if (stated.isEmpty()) {
      return new CostItem(Component.UNATTRIBUTED, 0, 0, 0, noTotal());
    }
    double total = stated.get().watts().multiply(intervalSeconds).doubleValue();
    double parts = attributed.stream().mapToDouble(CostItem::joules).sum();
    return new CostItem(
        Component.UNATTRIBUTED, 1, total - parts, 0, "rounding in the source: " + stated.get().source());
  }

  private Optional<StatedTotal> statedTotal() {
    return isAsStated()
        ? chip.statedTotals().stream().filter(total -> total.tiles() == mapping.tilesNeeded()).findFirst()
        : Optional.empty();
  }

  /** A total holds for the pipeline that its source describes, and for no more and no less than that. */
  private boolean isAsStated() {
    return settings.utilisation() == Utilisation.FULL_LOAD && mapping.passes() == 1 && mapping.partialSums() == 0
        && hasReadout(network) && activationTable().isEmpty();
  }

  private String noTotal() {
    return isAsStated()
        ? "the source states no total for " + mapping.tilesNeeded() + " tiles"
        : "the source states no total for such a use";
  }

  private CostItem item(Component component, long count, BigDecimal joules, String source) {
    return new CostItem(component, count, joules.doubleValue(), intervalSeconds.doubleValue(), source);
  }

  private static BigDecimal times(BigDecimal joules, long count) {
    return joules.multiply(BigDecimal.valueOf(count));
  }

  private String source(String block, List<String> keys) {
    return keys.stream().map(key -> block + "." + key).filter(chip.entries()::containsKey).map(chip::source).findFirst()
        .orElseThrow();
  }
}
