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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.InvalidInputException;
import org.joulemark.engine.fixture.ActingProbe;
import org.joulemark.engine.fixture.EventLog;
import org.joulemark.engine.fixture.PluginJar;
import org.joulemark.engine.fixture.SteadyProbe;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Meters that are watched, in the test's own JVM and by a clock that the test holds. */
@Timeout(60)
class MeterWatchTest {

  private static final Duration CLOCK_STEP = Duration.ofMillis(5);
  private static final Duration INTERVAL = Duration.ofMillis(50);
  private static final Duration LENGTH = Duration.ofSeconds(1);
  /** How long the end of a meter is kept back, in case that everything ends. */
  private static final Duration GRACE = Duration.ofMillis(500);
  private static final Duration MILLISECONDS_100 = Duration.ofMillis(100);

  /** The threads that sleep. */
  private static final String ACTING = "meter-acting";
  private static final String STEADY = "meter-steady";
  private static final String WATCH = "end of watch";
  private static final String CLOSING = "end of closing";
  private static final String GRACE_OF_ACTING = "end of grace for acting";

  @TempDir
  Path folder;
  private final HeldTime time = HeldTime.still();
  private final EventLog log = new EventLog();
  private PluginCatalog catalog;

  @BeforeEach
  void packProbes() {
    PluginJar.write(folder.resolve("plugins"), "acting", EnergyProbe.class, ActingProbe.class);
    PluginJar.write(folder.resolve("plugins"), "steady", EnergyProbe.class, SteadyProbe.class);
    catalog = PluginCatalog.load(PluginFolder.under(folder.resolve("plugins")));
  }

  /** A watch on a thread of its own. */
  private record Watching(FutureTask<Void> end, Thread thread) {

    static Watching start(MeterWatch watch) {
      var end = new FutureTask<Void>(watch::watch, null);
      return new Watching(end, Thread.ofPlatform().daemon().start(end));
    }

    void awaitEnd() throws InterruptedException, ExecutionException {
      end.get();
    }

    void interrupt() {
      thread.interrupt();
    }
  }

  private Watching start(boolean required, Map<String, String> acting) {
    var probes = List.of(new ChosenProbe("acting", acting), new ChosenProbe("steady", Map.of()));
    return Watching.start(
        new MeterWatch(catalog, new WatchRequest(probes, INTERVAL, LENGTH, required), log, time));
  }

  private Watching start(String act) {
    return start(false, Map.of("act", act));
  }

  /** Both meters are read until the end. */
  private void watch(Map<String, String> acting) throws InterruptedException, ExecutionException {
    Watching watching = start(false, acting);
    time.advance(LENGTH, CLOCK_STEP, ACTING, STEADY, WATCH);
    watching.awaitEnd();
  }

  /** One of the meters has no more to say from its opening on. */
  private void watchWithout(String act) throws InterruptedException, ExecutionException {
    Watching watching = start(act);
    time.advance(GRACE, CLOCK_STEP, GRACE_OF_ACTING, STEADY, WATCH);
    // Its thread no longer sleeps, so that nothing else keeps the clock from running ahead of it.
    log.await(event -> event instanceof MeterEvent.Lost || event instanceof MeterEvent.Unavailable);
    time.advance(LENGTH.minus(GRACE), CLOCK_STEP, STEADY, WATCH);
    watching.awaitEnd();
  }

  private List<MeterEvent.Reading> readings(String probe) {
    return log.of(MeterEvent.Reading.class, probe);
  }

  @Test
  void namesTheDomainsOfAMeterBeforeItsFirstReading() throws Exception {
    watch(Map.of());

    assertThat(log.events().stream().filter(event -> event.probe().equals("acting")).findFirst())
        .get()
        .isInstanceOfSatisfying(MeterEvent.Opened.class, opened -> assertThat(opened.domains())
            .extracting(EnergyDomain::id, EnergyDomain::partOf)
            .containsExactly(tuple("core", "package-0"),
                tuple("package-0", null)));
  }

  @Test
  void readsFromTheBeginningToTheEndOfTheTime() throws Exception {
    watch(Map.of());

    List<MeterEvent.Reading> readings = readings("acting");
    double seconds = (readings.getLast().nanoTime() - readings.getFirst().nanoTime()) * 1e-9;
    assertThat(seconds).isEqualTo(1);
    assertThat(
        readings.getLast().counters().getLast().joules() - readings.getFirst().counters().getLast().joules())
        .isCloseTo(ActingProbe.PACKAGE_WATTS * seconds, within(1e-6));
  }

  @Test
  void tellsOfOneReadingAnInterval() throws Exception {
    watch(Map.of("updateMillis", "120"));

    for (String probe : List.of("acting", "steady")) {
      assertThat(readings(probe)).extracting(MeterEvent.Reading::nanoTime)
          .containsExactlyElementsOf(
              LongStream.rangeClosed(0, 20).mapToObj(told -> told * INTERVAL.toNanos()).toList());
    }
  }

  @Test
  void tellsTheTimeOfAReading() throws Exception {
    Instant start = time.now();
    watch(Map.of());

    assertThat(readings("acting"))
        .allSatisfy(reading -> assertThat(reading.time()).isEqualTo(start.plusNanos(reading.nanoTime())))
        .extracting(MeterEvent.Reading::time).isSorted();
  }

  @Test
  void seesWhenACounterThatStepsRarelyDoesStep() throws Exception {
    watch(Map.of("updateMillis", "120"));

    List<CounterState> cores =
        readings("acting").stream().map(reading -> reading.counters().getFirst()).toList();
    assertThat(cores.getFirst().settled()).isFalse();
    CounterState last = cores.getLast();
    assertThat(last.settled()).isTrue();
    // Its last step is at 960 ms, and it is looked at every 25 ms.
    assertThat(last.stepNanos()).isEqualTo(Duration.ofMillis(975).toNanos());
  }

  @Test
  void goesOnWithTheOthersWhereAMeterIsLost() throws Exception {
    watchWithout("lose");

    assertThat(log.of(MeterEvent.Lost.class, "acting"))
        .containsExactly(new MeterEvent.Lost("acting", "the meter was unplugged; plug it in"));
    assertThat(readings("steady").size()).isGreaterThan(readings("acting").size());
  }

  @Test
  void tellsOfAProbeThatIsUnavailable() throws Exception {
    watchWithout("refuse");

    assertThat(log.of(MeterEvent.Unavailable.class, "acting"))
        .containsExactly(new MeterEvent.Unavailable("acting", ActingProbe.REASON));
    assertThat(readings("steady")).isNotEmpty();
  }

  @Test
  void tellsOfAProbeThatFails() throws Exception {
    watchWithout("break");

    assertThat(log.of(MeterEvent.Unavailable.class, "acting")).singleElement()
        .satisfies(event -> assertThat(event.reason()).contains("a wire is loose", "ask its author"));
  }

  @Test
  void refusesToWatchWithoutAProbeThatIsRequired() throws Exception {
    Watching watching = start(true, Map.of("act", "refuse"));
    time.advance(GRACE, CLOCK_STEP, GRACE_OF_ACTING, STEADY, WATCH);

    assertThatThrownBy(watching::awaitEnd).cause()
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("probe 'acting' is unavailable: no right to read the meter");
  }

  @Test
  void isHeldUpByNoMeterThatOpensSlowly() throws Exception {
    Watching watching = start(false, Map.of("openingSeconds", "300"));
    time.advance(LENGTH, CLOCK_STEP, ACTING, STEADY, WATCH);
    time.advance(Duration.ofSeconds(2), CLOCK_STEP, ACTING, CLOSING);
    watching.awaitEnd();

    assertThat(readings("steady")).hasSizeGreaterThan(2);
    assertThat(log.of(MeterEvent.Unavailable.class, "acting")).singleElement()
        .satisfies(event -> assertThat(event.reason()).contains("watch longer"));
  }

  @Test
  void isHeldUpByNoMeterThatIsReadSlowly() throws Exception {
    Watching watching = start("linger");
    time.advance(LENGTH, CLOCK_STEP, ACTING, STEADY, WATCH);
    time.advance(Duration.ofSeconds(1), CLOCK_STEP, ACTING, CLOSING);
    watching.awaitEnd();

    assertThat(readings("steady").size()).isGreaterThan(readings("acting").size() + 2);
  }

  @Test
  void closesEachMeterOnTheThreadThatReadIt() throws Exception {
    Path diary = folder.resolve("diary");
    watch(Map.of("diary", diary.toString()));

    assertThat(diary).hasContent("closed by meter-acting");
  }

  @Test
  void endsWithoutAnotherReadingWhereItIsInterrupted() throws Exception {
    Path diary = folder.resolve("diary");
    Watching watching = start(false, Map.of("diary", diary.toString()));
    time.advance(MILLISECONDS_100, CLOCK_STEP, ACTING, STEADY, WATCH);
    time.awaitSleepers(ACTING, STEADY, WATCH);
    watching.interrupt();
    watching.awaitEnd();

    assertThat(readings("acting")).extracting(MeterEvent.Reading::nanoTime).last()
        .isEqualTo(MILLISECONDS_100.toNanos());
    assertThat(diary).hasContent("closed by meter-acting");
  }

  @Test
  void doesNotTellOfAMeterThatIsLostAsTheWatchingEnds() throws Exception {
    Watching watching = start("lose");
    time.advance(MILLISECONDS_100, CLOCK_STEP, GRACE_OF_ACTING, STEADY, WATCH);
    watching.interrupt();
    watching.awaitEnd();

    assertThat(log.of(MeterEvent.Lost.class, "acting")).isEmpty();
  }

  @Test
  void endsWhereNoMeterIsLeft() throws Exception {
    var request =
        new WatchRequest(List.of(new ChosenProbe("acting", Map.of("act", "refuse"))), INTERVAL, null, false);
    Watching watching = Watching.start(new MeterWatch(catalog, request, log, time));
    time.advance(GRACE, CLOCK_STEP, GRACE_OF_ACTING, WATCH);

    watching.awaitEnd();

    assertThat(log.events()).containsExactly(new MeterEvent.Unavailable("acting", ActingProbe.REASON));
  }
}
