package org.joulemark.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.Engine;
import org.joulemark.engine.EngineFactory;
import org.joulemark.engine.fixture.ActingProbe;
import org.joulemark.engine.fixture.EventLog;
import org.joulemark.engine.fixture.InProcessJobs;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SteadyProbe;
import org.joulemark.engine.meter.ChosenProbe;
import org.joulemark.engine.meter.EnergySource;
import org.joulemark.engine.meter.MeterEvent;
import org.joulemark.engine.meter.WatchRequest;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Meters of several plugin folders; where one dies or is to be closed, in real forks. */
@Timeout(120)
@Tag("slow")
class ProbeForksTest {

  private static final Duration INTERVAL = Duration.ofMillis(50);

  @TempDir
  Path folder;
  private final EventLog log = new EventLog();
  private PluginCatalog catalog;
  private Engine engine;

  @BeforeEach
  void packProbes() {
    PluginJar.write(folder.resolve("plugins"), "acting", EnergyProbe.class, ActingProbe.class);
    PluginJar.write(folder.resolve("plugins"), "steady", EnergyProbe.class, SteadyProbe.class);
    catalog = PluginCatalog.load(PluginFolder.under(folder.resolve("plugins")));
    engine = InProcessJobs.engine(catalog);
  }

  private static List<ChosenProbe> probes(String act) {
    return List.of(new ChosenProbe("acting", Map.of("act", act)), new ChosenProbe("steady", Map.of()));
  }

  /** However long that takes on a busy machine. */
  private void watchUntil(Engine watching, String act, BooleanSupplier seen) {
    Thread caller = Thread.currentThread();
    assertThatThrownBy(() -> watching.watch(new WatchRequest(probes(act), INTERVAL, null, false), event -> {
      log.tell(event);
      if (seen.getAsBoolean()) {
        caller.interrupt();
      }
    })).isInstanceOf(InterruptedException.class);
  }

  @Test
  void tellWhatEachProbeCanCount() throws InterruptedException {
    assertThat(engine.sources(probes("count"))).allSatisfy(source -> assertThat(source.refusal()).isNull())
        .flatExtracting(EnergySource::domains)
        .extracting(EnergyDomain::id)
        .containsExactly("core", "package-0", "node");
  }

  @Test
  void tellWhyAProbeCanCountNothing() throws InterruptedException {
    assertThat(engine.sources(probes("refuse")).getFirst())
        .isEqualTo(EnergySource.refused("acting", ActingProbe.REASON));
  }

  @Test
  void tellOfReadingsAndOfReasonsOfAnyLength() {
    watchUntil(engine, "refuse", () -> log.of(MeterEvent.Reading.class, "steady").size() > 2
        && !log.of(MeterEvent.Unavailable.class, "acting").isEmpty());

    assertThat(log.of(MeterEvent.Unavailable.class, "acting"))
        .containsExactly(new MeterEvent.Unavailable("acting", ActingProbe.REASON));
    assertThat(log.of(MeterEvent.Reading.class, "steady")).hasSizeGreaterThan(2);
  }

  @Test
  void thatDieCostTheirOwnMetersOnly() {
    watchUntil(EngineFactory.create(catalog), "halt", () -> {
      List<MeterEvent> events = log.events();
      List<MeterEvent.Lost> lost = log.of(MeterEvent.Lost.class, "acting");
      return !lost.isEmpty() && events.indexOf(lost.getFirst()) < events.lastIndexOf(events.getLast())
          && events.getLast().probe().equals("steady");
    });

    assertThat(log.of(MeterEvent.Lost.class, "acting"))
        .containsExactly(new MeterEvent.Lost("acting", "the fork ended with exit value 7"));
    assertThat(log.of(MeterEvent.Lost.class, "steady")).isEmpty();
  }

  @Test
  void allEndWhereOneLacksAProbeThatIsRequired() {
    engine = EngineFactory.create(catalog);

    assertThatThrownBy(() -> engine.watch(new WatchRequest(probes("refuse"), INTERVAL, null, true), log))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("probe 'acting' is unavailable");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void closeTheirMetersWhereTheCallerIsInterrupted() {
    Path diary = folder.resolve("diary");
    engine = EngineFactory.create(catalog);
    Thread caller = Thread.currentThread();
    var request =
        new WatchRequest(
            List.of(new ChosenProbe("acting", Map.of("diary", diary.toString()))), INTERVAL, null, true);

    assertThatThrownBy(() -> engine.watch(request, event -> {
      if (event instanceof MeterEvent.Reading) {
        caller.interrupt();
      }
    })).isInstanceOf(InterruptedException.class);
    assertThat(diary).hasContent("closed by meter-acting");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }
}
