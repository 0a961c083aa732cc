package org.joulemark.backend.aimc.chip;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joulemark.api.Activation;
import org.joulemark.api.HardwareSheet;
import org.joulemark.api.InvalidInputException;
import org.joulemark.backend.aimc.device.DeviceModel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a chip file. Nothing has a default there: what a source does not state is an assumption that the file names. */
final class ChipReader {

  private static final int MOST_TILES = 1_000_000;
  private static final int LONGEST_SIDE = 65_536;
  private static final int MOST_CONVERTER_BITS = 16;
  private static final int MOST_NUMBER_BITS = 48;
  private static final int MOST_TABLE_ENTRIES = 1 << 20;
  private static final int NANO = 9;
  private static final int PICO = 12;
  private static final int MICRO = 6;
  /** Those that an LDPU may have by itself; others need the table beside it. */
  private static final List<String> LDPU_ACTIVATIONS = List.of("identity", "relu");

  private ChipReader() {}

  /**
   * The chip in this file.
   *
   * @param file how messages call it
   * @throws InvalidInputException for the first thing that cannot be used, naming file, line and key
   */
  static Chip read(String file, Reader text) {
    Map<String, HardwareSheet.Entry> entries = new LinkedHashMap<>();
    Section root = Section.root(file, compose(file, text), entries);
    return new Chip(
        root.text("name"),
        root.text("description"),
        tiles(root),
        dac(root),
        crossbar(root),
        adc(root),
        ldpu(root),
        dpu(root),
        activationTable(root),
        link(root),
        leakage(root),
        programming(root),
        stages(root),
        statedTotals(root),
        notes(root),
        Collections.unmodifiableMap(entries));
  }

  private static Node compose(String file, Reader text) {
    Node node;
    try {
      node = new Yaml(new LoaderOptions()).compose(text);
    } catch (MarkedYAMLException broken) {
      int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
      throw new InvalidInputException(file + ":" + line + ": not YAML: " + broken.getProblem(), broken);
    } catch (YAMLException broken) {
      throw new InvalidInputException(file + ": not YAML in UTF-8: " + broken.getMessage(), broken);
    }
    if (node == null) {
      throw new InvalidInputException(file + ": is empty; begin with a copy of what 'joulemark chip show' names");
    }
    return node;
  }

  private static Tiles tiles(Section root) {
    Section section = root.section("tiles");
    return new Tiles(
        section.wholeNumber("count", 1, MOST_TILES),
        section.wholeNumber("rows", 1, LONGEST_SIDE),
        section.wholeNumber("columns", 1, LONGEST_SIDE));
  }

  private static Dac dac(Section root) {
    Section section = root.section("dac");
    return new Dac(
        section.resolution("bits", MOST_CONVERTER_BITS), section.fullScale("fullScale"), tileEnergy(section));
  }

  private static Crossbar crossbar(Section root) {
    Section section = root.section("crossbar");
    return new Crossbar(
        section.positive("maximumConductanceMicrosiemens").doubleValue(),
        section.wholeNumber("devicesPerWeight", 2, 8),
        DeviceModel.of(section.word("deviceModel", DeviceModel.ids())),
        tileEnergy(section));
  }

  private static Adc adc(Section root) {
    Section section = root.section("adc");
    return new Adc(
        section.resolution("bits", MOST_CONVERTER_BITS), section.fullScale("fullScaleMicrosiemens"),
        tileEnergy(section));
  }

  private static Ldpu ldpu(Section root) {
    Section section = root.section("ldpu");
    var activations = EnumSet.noneOf(Activation.class);
    section.words("activations", LDPU_ACTIVATIONS)
        .forEach(word -> activations.add(Activation.valueOf(word.toUpperCase(Locale.ROOT))));
    return new Ldpu(
        activations, tileEnergy(section), section.zeroOrMore("picojoulesPerPartialSum").movePointLeft(PICO));
  }

  private static Dpu dpu(Section root) {
    Section section = root.section("dpu");
    return new Dpu(
        section.words("functions", DpuFunction.ids()).stream().map(DpuFunction::of).collect(Collectors.toSet()),
        tableFormat(section),
        section.resolution("adderBits", MOST_NUMBER_BITS),
        energy(section, ChipKeys.CHIP_ENERGY));
  }

  private static ActivationTable activationTable(Section root) {
    Section section = root.section("activationTable");
    return new ActivationTable(
        tableFormat(section), section.zeroOrMore("picojoulesPerLookUp").movePointLeft(PICO));
  }

  private static TableFormat tableFormat(Section section) {
    return new TableFormat(
        section.tableEntries("tableEntries", MOST_TABLE_ENTRIES), section.resolution("tableBits", MOST_NUMBER_BITS));
  }

  private static Link link(Section root) {
    Section section = root.section("link");
    return new Link(section.zeroOrMore("picojoulesPerNumber").movePointLeft(PICO));
  }

  private static Leakage leakage(Section root) {
    Section section = root.section("leakage");
    return new Leakage(section.zeroOrMore("powerWatts"));
  }

  private static Programming programming(Section root) {
    Section section = root.section("programming");
    return new Programming(
        section.positive("microsecondsPerRow").movePointLeft(MICRO),
        section.positive("picojoulesPerDevice").movePointLeft(PICO));
  }

  private static List<Stage> stages(Section root) {
    List<Section> sections = root.sections("stages");
    if (sections.stream().noneMatch(section -> section.text("per").equals("layer"))) {
      throw root.error("stages", "need at least one stage with 'per: layer'");
    }
    return sections.stream().map(ChipReader::stage).toList();
  }

  private static Stage stage(Section section) {
    List<String> allowed = Arrays.stream(Stage.Per.values()).map(ChipReader::id).toList();
    String name = section.text("name");
    BigDecimal nanoseconds = section.plainNumber("nanoseconds");
    if (nanoseconds.signum() == 0) {
      throw section.error("nanoseconds", "is 0; allowed: a number above 0");
    }
    String per = section.plainWord("per", allowed);
    section.recordItem(name + ": " + nanoseconds + " ns per " + per);
    return new Stage(name, nanoseconds.movePointLeft(NANO),
        Arrays.stream(Stage.Per.values()).filter(value -> id(value).equals(per)).findFirst().orElseThrow());
  }

  private static String id(Stage.Per per) {
    return per.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<StatedTotal> statedTotals(Section root) {
    return root.sections("statedTotals").stream().map(ChipReader::statedTotal).toList();
  }

  private static StatedTotal statedTotal(Section section) {
    int tiles = section.plainWholeNumber("tiles", 1, MOST_TILES);
    BigDecimal watts = section.plainNumber("powerWatts");
    section.recordItem(watts + " W with " + tiles + " tiles");
    return new StatedTotal(tiles, watts, section.source());
  }

  private static List<String> notes(Section root) {
    return root.sections("notes").stream().map(ChipReader::note).toList();
  }

  private static String note(Section section) {
    String text =
        section.filledText("text", "write what a reader of the chip's figures should know, or remove the note");
    return text + " (" + section.source() + ")";
  }

  private static BlockEnergy tileEnergy(Section section) {
    return energy(section, ChipKeys.PER_TILE_ENERGY);
  }

  /** Exactly one of power and energy: two would contradict each other one day. */
  private static BlockEnergy energy(Section section, List<String> keys) {
    String power = keys.getFirst();
    String energy = keys.getLast();
    if (section.has(power) && section.has(energy)) {
      throw section.error(energy, "stands beside " + power + "; keep one of them");
    }
    return section.has(energy)
        ? new BlockEnergy.PerInference(section.zeroOrMore(energy).movePointLeft(NANO))
        : new BlockEnergy.Power(section.zeroOrMore(power));
  }
}
