package org.joulemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.cli.CommandRun.Outcome;
import org.joulemark.cli.fixture.FakeEngine;
import org.joulemark.cli.fixture.ToyDistribution;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.CounterState;
import org.joulemark.engine.meter.MeterEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class WatchCommandTest {

  private static final List<EnergyDomain> DOMAINS =
      List.of(
          domain("core", Scope.CPU_CORES, "package-0"), domain("package-0", Scope.CPU_PACKAGE, null));

  @TempDir
  private Path folder;

  private final FakeEngine engine = new FakeEngine();

  @BeforeEach
  void distribution() throws IOException {
    ToyDistribution.in(folder);
    engine.playing((_, listener) -> twoReadings().forEach(listener::tell));
  }

  private static EnergyDomain domain(String id, Scope scope, @Nullable String partOf) {
    return new EnergyDomain(id, scope, Provenance.MEASURED, 1e-6, Duration.ofMillis(1), 0, partOf);
  }

  private static MeterEvent reading(double seconds, double packageJoules) {
    long nanos = Math.round(seconds * 1e9);
    return new MeterEvent.Reading(
        "toy-meter", Instant.parse("2026-11-22T15:45:00Z").plusNanos(nanos), nanos,
        List.of(
            new CounterState(packageJoules / 4, nanos, true), new CounterState(packageJoules, nanos, true)));
  }

  private static Stream<MeterEvent> twoReadings() {
    return Stream.of(new MeterEvent.Opened("toy-meter", DOMAINS), reading(0, 0), reading(2, 80));
  }

  private CommandRun command() {
    return new CommandRun(folder, folder, engine);
  }

  private Outcome watch(String... options) {
    return command().of(Stream.concat(Stream.of("watch"), Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void printsALineForEveryDomainWithItsProvenance() {
    assertThat(watch().out())
        .contains("2026-11-22T15:45:02Z  toy-meter package-0  40.0 W  80.0 J  (measured, cpu-package)\n");
  }

  @Test
  void indentsAPartBehindItsWhole() {
    assertThat(watch().out().lines().filter(line -> line.startsWith("2026-11-22T15:45:02Z")))
        .last().asString()
        .isEqualTo("2026-11-22T15:45:02Z    toy-meter core  10.0 W  20.0 J  (measured, cpu-cores, part of package-0)");
  }

  @Test
  void doesNotCallWattsZeroThatAreYetUnknown() {
    assertThat(watch().out()).contains("2026-11-22T15:45:00Z  toy-meter package-0  ...  0 J");
  }

  @Test
  void endsWithMeanWattsAndJoulesOfEveryDomain() {
    assertThat(watch().out())
        .containsPattern("toy-meter +package-0 +cpu-package +measured +2\\.00 s +40\\.0 W +80\\.0 J")
        .containsPattern("toy-meter +  core +cpu-cores +measured +2\\.00 s +10\\.0 W +20\\.0 J");
  }

  @Test
  void isAnObjectOnEveryLineForAProgram() {
    List<JsonNode> lines = watch("--json").out().lines().map(Json.mapper()::readTree).toList();
    assertThat(lines).hasSize(6);
    JsonNode last = lines.get(2);
    assertThat(last.get("event").stringValue()).isEqualTo("reading");
    assertThat(last.get("time").stringValue()).isEqualTo("2026-11-22T15:45:02Z");
    assertThat(last.get("domain").stringValue()).isEqualTo("package-0");
    assertThat(last.get("scope").stringValue()).isEqualTo("cpu-package");
    assertThat(last.get("provenance").stringValue()).isEqualTo("measured");
    assertThat(last.get("watts").doubleValue()).isEqualTo(40);
    assertThat(last.get("joules").doubleValue()).isEqualTo(80);
    assertThat(lines.getFirst().get("watts").isNull()).isTrue();
    assertThat(lines.getLast().get("event").stringValue()).isEqualTo("mean");
  }

  @Test
  void drawsATableInItsPlaceForAPersonWhoWatches() {
    var terminal = new ByteArrayOutputStream();
    command().watchedOn(terminal).variable("TERM", "xterm").of("watch");
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("probe      domain").contains("toy-meter  package-0").contains("\u001b[4A\r\u001b[J");
  }

  @Test
  void drawsNoTableOnATerminalThatCannotMoveUp() {
    var terminal = new ByteArrayOutputStream();
    Outcome outcome = command().watchedOn(terminal).variable("TERM", "dumb").of("watch");
    assertThat(terminal.size()).isZero();
    assertThat(outcome.out()).contains("toy-meter package-0  40.0 W");
  }

  @Test
  void watchesEveryProbeWithItsSettingsByDefault() {
    watch("--set", "watts=12", "--interval", "0.5");
    assertThat(engine.watchRequest().probes()).containsExactly(new ChosenProbe("toy-meter", Map.of("watts", "12")));
    assertThat(engine.watchRequest().interval()).isEqualTo(Duration.ofMillis(500));
    assertThat(engine.watchRequest().length()).isNull();
    assertThat(engine.watchRequest().required()).isFalse();
  }

  @Test
  void takesSettingsFromVariables() {
    command().variable("JOULEMARK_PROBES_TOY_METER_WATTS", "9").of("watch");
    assertThat(engine.watchRequest().probes()).containsExactly(new ChosenProbe("toy-meter", Map.of("watts", "9")));
  }

  @Test
  void requiresAProbeThatIsNamed() {
    watch("--probe", "toy-meter", "--set", "probes.toy-meter.watts=12", "--for", "3");
    assertThat(engine.watchRequest().required()).isTrue();
    assertThat(engine.watchRequest().length()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void failsWithoutAProbeThatIsRequired() {
    engine.playing((_, _) -> {
      throw new InvalidInputException("probe 'toy-meter' is unavailable: no right to read it");
    });
    Outcome outcome = watch("--probe", "toy-meter");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("joulemark: probe 'toy-meter' is unavailable: no right to read it");
  }

  @Test
  void saysWhyAProbeIsLeftOut() {
    engine.playing((_, listener) -> {
      listener.tell(new MeterEvent.Unavailable("toy-gauge", "no such device; plug it in"));
      twoReadings().forEach(listener::tell);
    });
    Outcome outcome = watch();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEqualTo("joulemark: left out toy-gauge: no such device; plug it in\n");
  }

  @Test
  void isAnErrorWhereNothingCanBeWatched() {
    engine.playing((_, listener) -> listener.tell(new MeterEvent.Unavailable("toy-meter", "no right to read it")));
    Outcome outcome = watch();
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("left out toy-meter: no right to read it")
        .contains("no energy source can be watched here; 'joulemark doctor' says");
  }

  @Test
  void saysWhyAMeterIsLostAndEndsWithOne() {
    engine.playing((_, listener) -> {
      twoReadings().forEach(listener::tell);
      listener.tell(new MeterEvent.Lost("toy-meter", "it was unplugged"));
    });
    Outcome outcome = watch();
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("joulemark: lost toy-meter: it was unplugged");
    assertThat(outcome.out()).contains("80.0 J");
  }

  @Test
  void saysOfAnEstimateOfAProcessWhichProcessThatIs() {
    engine.playing(
        (_, listener) -> listener.tell(
            new MeterEvent.Opened("toy-meter", List.of(domain("process", Scope.PROCESS, null)))));
    assertThat(watch().err()).contains("toy-meter counts the joules of its own process");
  }

  @Test
  void endsWellByControlCWhereNoTimeWasGiven() {
    interruptedAfterTwoReadings();
    Outcome outcome = watch();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("2.00 s      40.0 W  80.0 J\n");
  }

  @Test
  void isCutShortByControlCWhereATimeWasGiven() {
    interruptedAfterTwoReadings();
    assertThat(watch("--for", "60").exitCode()).isEqualTo(130);
  }

  private void interruptedAfterTwoReadings() {
    engine.playing((_, listener) -> {
      twoReadings().forEach(listener::tell);
      throw new InterruptedException();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "NaN", "1e9", "soon"})
  void refusesATimeThatIsNone(String seconds) {
    Outcome outcome = watch("--interval", seconds);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--interval");
  }

  @Test
  void refusesAProbeThatIsNotThere() {
    Outcome outcome = watch("--probe", "toy-metre");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--probe: there is no probe 'toy-metre'; did you mean 'toy-meter'?");
  }

  @Test
  void refusesASettingThatIsNotThere() {
    Outcome outcome = watch("--set", "wats=3");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("did you mean 'watts'?");
  }

  @Test
  void refusesASettingOfWhatIsNotWatched() {
    Outcome outcome = watch("--set", "backends.toy-chip.kernel=fancy");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("backends.toy-chip.kernel has no part in this; allowed: probes.toy-meter.watts");
  }
}
