package org.joulemark.engine.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.fixture.ActingProbe;
import org.joulemark.engine.fixture.EventLog;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SteadyProbe;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Meters that are watched, in the test's own JVM. */
@Timeout(60)
class MeterWatchTest {

  private static final Duration INTERVAL = Duration.ofMillis(50);
  private static final Duration LENGTH = Duration.ofMillis(500);

  @TempDir
  Path folder;
  private final EventLog log = new EventLog();
  private PluginCatalog catalog;

  @BeforeEach
  void packProbes() {
    PluginJar.write(folder.resolve("plugins"), "acting", EnergyProbe.class, ActingProbe.class);
    PluginJar.write(folder.resolve("plugins"), "steady", EnergyProbe.class, SteadyProbe.class);
    catalog = PluginCatalog.load(PluginFolder.under(folder.resolve("plugins")));
  }

  private void watch(boolean required, Map<String, String> acting) {
    var probes = List.of(new ChosenProbe("acting", acting), new ChosenProbe("steady", Map.of()));
    new MeterWatch(catalog, new WatchRequest(probes, INTERVAL, LENGTH, required), log).watch();
  }

  private void watch(String act) {
    watch(false, Map.of("act", act));
  }

  private List<MeterEvent.Reading> readings(String probe) {
    return log.of(MeterEvent.Reading.class, probe);
  }

  @Test
  void namesTheDomainsOfAMeterBeforeItsFirstReading() {
    watch("count");

    assertThat(log.events().stream().filter(event -> event.probe().equals("acting")).findFirst())
        .get()
        .isInstanceOfSatisfying(MeterEvent.Opened.class, opened -> assertThat(opened.domains())
            .extracting(EnergyDomain::id, EnergyDomain::partOf)
            .containsExactly(tuple("core", "package-0"),
                tuple("package-0", null)));
  }

  @Test
  void readsFromTheBeginningToTheEndOfTheTime() {
    watch("count");

    List<MeterEvent.Reading> readings = readings("acting");
    double seconds = (readings.getLast().nanoTime() - readings.getFirst().nanoTime()) * 1e-9;
    assertThat(seconds).isBetween(0.25, 5.0);
    assertThat(
        readings.getLast().counters().getLast().joules() - readings.getFirst().counters().getLast().joules())
        .isCloseTo(ActingProbe.PACKAGE_WATTS * seconds, within(1e-6));
  }

  @Test
  void tellsTheTimeOfAReading() {
    Instant before = Instant.now();
    watch("count");

    assertThat(readings("acting")).extracting(MeterEvent.Reading::time)
        .allSatisfy(time -> assertThat(time).isBetween(before.minusMillis(5), Instant.now().plusMillis(5)))
        .isSorted();
  }

  @Test
  void seesWhenACounterThatStepsRarelyDoesStep() {
    watch(false, Map.of("updateMillis", "120"));

    List<CounterState> cores =
        readings("acting").stream().map(reading -> reading.counters().getFirst()).toList();
    assertThat(cores.getFirst().settled()).isFalse();
    CounterState last = cores.getLast();
    assertThat(last.settled()).isTrue();
    assertThat(last.stepNanos()).isBetween(readings("acting").getFirst().nanoTime(),
        readings("acting").getLast().nanoTime());
  }

  @Test
  void goesOnWithTheOthersWhereAMeterIsLost() {
    watch("lose");

    assertThat(log.of(MeterEvent.Lost.class, "acting"))
        .containsExactly(new MeterEvent.Lost("acting", "the meter was unplugged; plug it in"));
    assertThat(readings("steady").size()).isGreaterThan(readings("acting").size());
  }

  @Test
  void tellsOfAProbeThatIsUnavailable() {
    watch("refuse");

    assertThat(log.of(MeterEvent.Unavailable.class, "acting"))
        .containsExactly(new MeterEvent.Unavailable("acting", ActingProbe.REASON));
    assertThat(readings("steady")).isNotEmpty();
  }

  @Test
  void tellsOfAProbeThatFails() {
    watch("break");

    assertThat(log.of(MeterEvent.Unavailable.class, "acting")).singleElement()
        .satisfies(event -> assertThat(event.reason()).contains("a wire is loose", "ask its author"));
  }

  @Test
  void refusesToWatchWithoutAProbeThatIsRequired() {
    assertThatThrownBy(() -> watch(true, Map.of("act", "refuse")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("probe 'acting' is unavailable: no right to read the meter");
  }

  @Test
  void isHeldUpByNoMeterThatOpensSlowly() {
    watch("hang-at-opening");

    assertThat(readings("steady")).hasSizeGreaterThan(2);
    assertThat(log.of(MeterEvent.Unavailable.class, "acting")).singleElement()
        .satisfies(event -> assertThat(event.reason()).contains("watch longer"));
  }

  @Test
  void isHeldUpByNoMeterThatIsReadSlowly() {
    watch("linger");

    assertThat(readings("steady").size()).isGreaterThan(readings("acting").size() + 2);
  }

  @Test
  void closesEachMeterOnTheThreadThatReadIt() {
    Path diary = folder.resolve("diary");
    watch(false, Map.of("diary", diary.toString()));

    assertThat(diary).hasContent("closed by meter-acting");
  }
}
