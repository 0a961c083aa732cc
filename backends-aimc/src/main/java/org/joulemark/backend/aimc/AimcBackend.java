package org.joulemark.backend.aimc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Placement;
import org.joulemark.api.PlacingBackend;
import org.joulemark.api.Precision;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.backend.aimc.chip.Chip;
import org.joulemark.backend.aimc.chip.ChipLibrary;
import org.joulemark.backend.aimc.function.AnalogNetwork;
import org.joulemark.backend.aimc.function.Programme;
import org.joulemark.backend.aimc.mapping.TileMapping;

/**
 * Models a mixed-precision analog in-memory-computing chip: what it would answer, and what that would cost. Each seed is a
 * virtual chip, programmed anew.
 */
public final class AimcBackend implements PlacingBackend {

  private static final String TILE = "tile";

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
      return ChipUse.of(request).obstacle().map(Support::no).orElseGet(Support::yes);
    } catch (InvalidInputException unusable) {
      return Support.no(String.valueOf(unusable.getMessage()));
    }
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
    ChipUse use = ChipUse.of(request);
    var programme = new Programme(
        use.chip(), use.mapping(), use.settings().noise(use.chip()), use.settings().compensatesDrift(),
        use.settings().rangeQuantile(), request.seed());
    return AnalogNetwork.compile(
        request, programme, use.cost().perInference(), choices(use.chip(), use.mapping()), use.settings().threads());
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
    ChipUse use = ChipUse.of(request);
    Chip chip = use.chip();
    Optional<String> obstacle = use.obstacle();
    return new Placement(
        chip.name(), new Placement.Arrays(TILE, chip.tiles().count(), chip.tiles().rows(), chip.tiles().columns()),
        use.mapping().blocks(), use.mapping().passes(), obstacle.orElse(null),
        obstacle.isPresent() ? null : use.cost().perInference(),
        obstacle.isPresent() ? null : use.cost().powerWatts());
  }
}
