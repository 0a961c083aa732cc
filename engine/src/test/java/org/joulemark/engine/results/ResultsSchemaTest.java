package org.joulemark.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the published schema lets pass, and what it does not; the row of each status is changed in one place. */
class ResultsSchemaTest {

  private static final int MEASURED = 0;
  private static final int MODELLED = 1;
  private static final int SKIPPED = 2;
  private static final int INVALID = 3;

  private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
      .getSchema(resource("joulemark-1.schema.json"));

  @Test
  void rowsOfEveryStatusPass() {
    assertThat(schema.validate(example())).isEmpty();
  }

  @Test
  void aFigureOfQualityThatIsNoNumberIsNull() {
    ObjectNode results = example();
    ((ObjectNode) cell(results, MEASURED).path("quality").path(0)).putNull("value");

    assertThat(schema.validate(results)).isEmpty();
  }

  @Test
  void aSpreadWithAChipThatGivesNoFigurePasses() {
    ObjectNode results = example();
    spread(cell(results, MODELLED)).putNull("mean").putNull("standardDeviation").putNull("worst")
        .putArray("values").add(0.9).addNull();

    assertThat(schema.validate(results)).isEmpty();
  }

  @Test
  void aBackendMayHavePrecisionsOfItsOwn() {
    ObjectNode results = example();
    ((ObjectNode) object(object(results, "session"), "plan").path("backends").path(0)).putArray("precisions")
        .add("analog");

    assertThat(schema.validate(results)).isEmpty();
  }

  static Stream<Arguments> whatIsRefused() {
    return Stream.of(refused("a field that nobody knows", MEASURED, cell -> cell.put("joules", 3)),
        refused("a row without its curves", MEASURED, cell -> cell.remove("curves")),
        refused("a row without its spreads", MODELLED, cell -> cell.remove("qualitySpread")),
        refused("a published cost of nothing", MEASURED,
            cell -> ((ObjectNode) cell.path("publishedCosts").path(0)).put("joulesPerItem", 0)),
        refused("a row without its phases", SKIPPED, cell -> cell.remove("phases")),
        refused("a phase without an end", MEASURED,
            cell -> ((ObjectNode) cell.path("phases").path(0)).remove("endedAt")),
        refused("a figure whose best value is not told", MEASURED,
            cell -> ((ObjectNode) cell.path("quality").path(0)).remove("best")),
        refused("joules of which nobody says how they were read", MEASURED,
            cell -> ((ObjectNode) cell.path("energy").path(0)).putNull("reading")),
        refused("joules without the uncertainty of their reading", MEASURED,
            cell -> ((ObjectNode) cell.path("energy").path(0)).putNull("grossUncertaintyJoulesPerSample")),
        refused("a measured row without throughput", MEASURED, cell -> cell.putNull("throughputPerSecond")),
        refused("a measured row without its windows", MEASURED, cell -> cell.remove("measurement")),
        refused("a measured row with a modelled cost", MEASURED, cell -> cell.set("modelled", modelledCost())),
        refused("a measured row with a reason against it", MEASURED, cell -> cell.put("reason", "slow")),
        refused("negative throughput", MEASURED, cell -> object(cell, "throughputPerSecond").put("mean", -1)),
        refused("an interval with one end", MEASURED,
            cell -> object(cell, "secondsPerSample").putArray("confidence95").add(1e-8)),
        refused("a figure without its repetitions", MEASURED,
            cell -> object(cell, "secondsPerSample").remove("repetitions")),
        refused("joules of modelled provenance among the observed ones", MEASURED,
            cell -> ((ObjectNode) cell.path("energy").path(0)).put("provenance", "modelled")),
        refused("joules of unknown uncertainty", MEASURED,
            cell -> ((ObjectNode) cell.path("energy").path(0)).remove("relativeUncertainty")),
        refused("a figure with a value and a reason for none", MEASURED,
            cell -> ((ObjectNode) cell.path("quality").path(0)).put("reasonForNoValue", "too few events")),
        refused("a figure whose best value is none", MEASURED,
            cell -> ((ObjectNode) cell.path("quality").path(0)).putNull("best")),
        refused("a spread over no chips", MODELLED, cell -> spread(cell).putArray("values")),
        refused("a spread without its worst chip", MODELLED, cell -> spread(cell).remove("worst")),
        refused("a negative standard deviation", MODELLED, cell -> spread(cell).put("standardDeviation", -0.1)),
        refused("a skipped row with a spread", SKIPPED,
            cell -> cell.set("qualitySpread", cell(example(), MODELLED).path("qualitySpread"))),
        refused("a curve without a family", MEASURED,
            cell -> ((ObjectNode) cell.path("curves").path(0)).remove("family")),
        refused("a point of three numbers", MEASURED,
            cell -> ((ArrayNode) cell.path("curves").path(0).path("points").path(0)).add(3)),
        refused("a skipped row with curves", SKIPPED,
            cell -> cell.set("curves", cell(example(), MEASURED).path("curves"))),
        refused("an enum in capitals", MEASURED, cell -> cell.put("precision", "FLOAT32")),
        refused("latency without a 99th percentile", MEASURED,
            cell -> object(object(cell, "latency"), "percentileSeconds").remove("p99")),
        refused("a batch of no rows", MEASURED, cell -> cell.put("batchRows", 0)),
        refused("a modelled row without a model", MODELLED, cell -> cell.putNull("modelled")),
        refused("a modelled row with observed joules", MODELLED, cell -> cell.set("energy", energy())),
        refused("a modelled row with observed time", MODELLED, cell -> cell.set("secondsPerSample", statistics())),
        refused("a component that gives joules back", MODELLED,
            cell -> ((ObjectNode) cell.path("modelled").path("items").path(0)).put("joules", -1e-9)),
        refused("a component by its id alone", MODELLED,
            cell -> ((ObjectNode) cell.path("modelled").path("items").path(0)).put("component", "crossbar")),
        refused("a component that does not say what is counted", MODELLED,
            cell -> ((ObjectNode) cell.path("modelled").path("items").path(0).path("component")).remove("unit")),
        refused("a note without words", MODELLED,
            cell -> ((ObjectNode) cell.path("modelled")).putArray("notes").add("")),
        refused("a skipped row without a reason", SKIPPED, cell -> cell.putNull("reason")),
        refused("a skipped row with an empty reason", SKIPPED, cell -> cell.put("reason", "")),
        refused("a skipped row with figures", SKIPPED, cell -> cell.set("throughputPerSecond", statistics())),
        refused("an invalid row without a reason", INVALID, cell -> cell.remove("reason")),
        refused("an invalid row with joules", INVALID, cell -> cell.set("energy", energy())));
  }

  private static Arguments refused(String what, int cell, Consumer<ObjectNode> change) {
    return argumentSet(what, cell, change);
  }

  @ParameterizedTest
  @MethodSource("whatIsRefused")
  void refuses(int cell, Consumer<ObjectNode> change) {
    ObjectNode results = example();
    change.accept(cell(results, cell));

    assertThat(schema.validate(results)).isNotEmpty();
  }

  @Test
  void refusesAPlanThatDoesNotSayOverHowManyChips() {
    ObjectNode results = example();
    object(object(object(results, "session"), "plan"), "measurement").remove("virtualChips");

    assertThat(schema.validate(results)).isNotEmpty();
  }

  @Test
  void refusesASessionThatRunsAndHasEnded() {
    ObjectNode results = example();
    object(results, "session").put("state", "running");

    assertThat(schema.validate(results)).isNotEmpty();
  }

  @Test
  void refusesAChecksumThatIsNone() {
    ObjectNode results = example();
    ((ObjectNode) results.path("session").path("plugins").path(0).path("jarSha256")).put("a.jar", "unknown");

    assertThat(schema.validate(results)).isNotEmpty();
  }

  private static ObjectNode example() {
    return (ObjectNode) JsonMapper.shared().readTree(resource("every-status.json"));
  }

  private static ObjectNode cell(ObjectNode results, int index) {
    return (ObjectNode) results.path("cells").path(index);
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return (ObjectNode) parent.path(name);
  }

  private static ObjectNode spread(ObjectNode cell) {
    return (ObjectNode) cell.path("qualitySpread").path(0);
  }

  private static JsonNode energy() {
    return cell(example(), MEASURED).path("energy");
  }

  private static JsonNode statistics() {
    return cell(example(), MEASURED).path("secondsPerSample");
  }

  private static JsonNode modelledCost() {
    return cell(example(), MODELLED).path("modelled");
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(Results.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
