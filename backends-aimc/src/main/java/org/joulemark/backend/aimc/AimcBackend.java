package org.joulemark.backend.aimc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.ModellingBackend;
import org.joulemark.api.Placement;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.ChipLibrary;
import org.joulemark.backend.aimc.cost.CostModel;
import org.joulemark.backend.aimc.function.AnalogNetwork;
import org.joulemark.backend.aimc.function.Programme;
import org.joulemark.backend.aimc.mapping.TileMapping;

/**
 * Models a mixed-precision analog in-memory-computing chip: what it would answer, and what that would cost. Each seed is a
 * virtual chip, programmed anew.
 */
public final class AimcBackend implements ModellingBackend {

  private final String defaultChip;

  public AimcBackend() {
    this(ChipLibrary.SHIPPED.getFirst());
  }

  /** The same with another default, so that the TCK meets every chip. */
  AimcBackend(String defaultChip) {
    this.defaultChip = defaultChip;
  }

  @Override
  public String id() {
    return "aimc";
  }

  @Override
  public String description() {
    return "a model of an analog in-memory-computing chip: its answers, its joules and its seconds";
  }

  @Override
  public List<SettingDeclaration> settings() {
    return AimcSettings.declarations(defaultChip);
  }

  @Override
  public Support available(Settings settings) {
    try {
      new AimcSettings(settings).chip();
      return Support.yes();
    } catch (InvalidInputException unusable) {
      return Support.no(String.valueOf(unusable.getMessage()));
    }
  }

  /** The simulation needs none. */
  @Override
  public List<String> jvmArguments(Settings settings) {
    return List.of();
  }

  @Override
  public Support supports(CompileRequest request) {
    if (request.precision() != Precision.ANALOG) {
      return Support
          .no("the aimc backend computes in " + Precision.ANALOG.id() + ", not in " + request.precision().id());
    }
    try {
      return obstacle(request).map(Support::no).orElseGet(Support::yes);
    } catch (InvalidInputException unusable) {
      return Support.no(String.valueOf(unusable.getMessage()));
    }
  }

  private static Optional<String> obstacle(CompileRequest request) {
    var settings = new AimcSettings(request.settings());
    Chip chip = settings.chip();
    TileMapping mapping = TileMapping.of(request.network(), chip.tiles());
    return new Obstacles(chip, request.network(), mapping, settings).first();
  }

  @Override
  public boolean isStochastic(CompileRequest request) {
    var settings = new AimcSettings(request.settings());
    return settings.noise(settings.chip()).isStochastic();
  }

  @Override
  public CompiledNetwork compile(CompileRequest request) {
    if (supports(request) instanceof Support.No(String reason)) {
      throw new IllegalArgumentException(reason);
    }
    var settings = new AimcSettings(request.settings());
    Chip chip = settings.chip();
    TileMapping mapping = TileMapping.of(request.network(), chip.tiles());
    var programme = new Programme(
        chip, mapping, settings.noise(chip), settings.compensatesDrift(), settings.rangeQuantile(), request.seed());
    ModelledCost cost = new CostModel(chip, request.network(), mapping, settings.cost()).perInference();
    return AnalogNetwork.compile(request, programme, cost, choices(chip, mapping), settings.threads());
  }

  private static Map<String, String> choices(Chip chip, TileMapping mapping) {
    return Map.of(
        "tiles", mapping.tilesNeeded() + " of " + chip.tiles().count() + ", " + chip.tiles().shape(),
        "passes", Integer.toString(mapping.passes()));
  }

  @Override
  public String hardwareSetting() {
    return AimcSettings.CHIP;
  }

  @Override
  public List<String> shippedHardware() {
    return ChipLibrary.SHIPPED;
  }

  @Override
  public HardwareSheet sheet(Settings settings) {
    return new ChipSheet(new AimcSettings(settings).chip()).sheet();
  }

  @Override
  public Placement place(CompileRequest request) {
    var settings = new AimcSettings(request.settings());
    Chip chip = settings.chip();
    TileMapping mapping = TileMapping.of(request.network(), chip.tiles());
    Optional<String> obstacle = new Obstacles(chip, request.network(), mapping, settings).first();
    var cost = new CostModel(chip, request.network(), mapping, settings.cost());
    return new Placement(
        chip.name(), chip.tiles().count(), chip.tiles().rows(), chip.tiles().columns(), mapping.blocks(),
        mapping.passes(), obstacle.orElse(null), obstacle.isPresent() ? null : cost.perInference(),
        obstacle.isPresent() ? null : cost.powerWatts());
  }
}
