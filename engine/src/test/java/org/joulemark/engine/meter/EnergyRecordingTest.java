package org.joulemark.engine.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergyMeter;
import org.joulemark.api.EnergyProbe;
import org.joulemark.api.EnergySample;
import org.joulemark.api.EnergySourceException;
import org.joulemark.api.Provenance;
import org.joulemark.api.Scope;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meters that misbehave, on threads of their own, by a clock that the test holds. */
@Timeout(60)
class EnergyRecordingTest {

  private static final Duration STEP = Duration.ofMillis(50);
  private static final Duration CLOCK_STEP = Duration.ofMillis(5);
  /** A tenth of a step would be more often than a meter may be read. */
  private static final Duration PERIOD = Duration.ofMillis(20);
  private static final int READINGS_AT_OPENING = 3;

  private final HeldTime time = HeldTime.still();

  /** What a meter does before a reading, whose number it is told. */
  @FunctionalInterface
  private interface Mood {
    void beforeReading(int number) throws InterruptedException;
  }

  /** A meter of ten watts. */
  private record Meter(Mood mood, Set<Thread> users, int[] reads, TimeSource time) implements EnergyMeter {

    Meter(Mood mood, Set<Thread> users, TimeSource time) {
      this(mood, users, new int[1], time);
      users.add(Thread.currentThread());
    }

    @Override
    public List<EnergyDomain> domains() {
      return List.of(new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, 1e-6, STEP, 0, null));
    }

    @Override
    public EnergySample read() throws InterruptedException {
      users.add(Thread.currentThread());
      mood.beforeReading(++reads[0]);
      long now = time.nanoTime();
      long step = now / STEP.toNanos() * STEP.toNanos();
      return new EnergySample(now, List.of(10e-9 * step));
    }

    @Override
    public Duration maxReadGap() {
      return Duration.ofHours(1);
    }

    @Override
    public void close() {
      users.add(Thread.currentThread());
    }
  }

  /** Takes its time to open. */
  private record Probe(Duration opening, Mood mood, Set<Thread> users) implements EnergyProbe {

    @Override
    public String id() {
      return "test";
    }

    @Override
    public String description() {
      return "a meter under test";
    }

    @Override
    public List<SettingDeclaration> settings() {
      return List.of();
    }

    @Override
    public EnergyMeter open(Settings settings, TimeSource time) throws InterruptedException {
      time.sleep(opening);
      return new Meter(mood, users, time);
    }
  }

  private static MeterOpening opening(String id, Duration opening, Mood mood) {
    return new MeterOpening(id, new Probe(opening, mood, Collections.synchronizedSet(new HashSet<>())), Map.of());
  }

  private static MeterOpening opening(String id, Mood mood) {
    return opening(id, Duration.ZERO, mood);
  }

  private static void failAt(int number, int read) {
    if (read >= number) {
      throw new EnergySourceException("the BMC stopped answering");
    }
  }

  private EnergyRecording open(MeterOpening... openings) throws InterruptedException {
    return EnergyRecording.open(List.of(openings), time);
  }

  /** For openings that last. */
  private FutureTask<EnergyRecording> opened(MeterOpening... openings) {
    var opened = new FutureTask<>(() -> open(openings));
    Thread.ofPlatform().daemon().start(opened);
    return opened;
  }

  private static void demand(EnergyRecording recording) throws InterruptedException {
    for (CountDownLatch reading : recording.demandReadings()) {
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static List<EnergySample> samples(EnergyRecording recording) {
    return recording.traces().getFirst().samples();
  }

  @Test
  void aMeterIsOpenedReadAndClosedByOneThreadThatIsNotTheWorkers() throws InterruptedException {
    Set<Thread> users = Collections.synchronizedSet(new HashSet<>());
    try (var recording = open(new MeterOpening("test", new Probe(Duration.ZERO, _ -> {}, users), Map.of()))) {
      demand(recording);
    }

    assertThat(users).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void aReadingThatIsDemandedIsThereWhenItsLatchFallsAndNoTimeHasPassed() throws InterruptedException {
    try (var recording = open(opening("one", _ -> {}))) {
      time.awaitSleepers("meter-one");
      demand(recording);

      assertThat(samples(recording)).hasSize(READINGS_AT_OPENING + 1)
          .extracting(EnergySample::nanoTime).containsOnly(0L);
    }
  }

  @Test
  void aMeterIsReadAtItsPace() throws InterruptedException {
    try (var recording = open(opening("one", _ -> {}))) {
      time.advance(PERIOD.multipliedBy(5), CLOCK_STEP, "meter-one");
      time.awaitSleepers("meter-one");

      assertThat(recording.domains().getFirst().periodSeconds()).isEqualTo(0.02);
      assertThat(samples(recording)).extracting(EnergySample::nanoTime)
          .startsWith(0L, 0L, 0L)
          .endsWith(LongStream.rangeClosed(1, 5).mapToObj(reading -> reading * PERIOD.toNanos()).toArray(Long[]::new))
          .hasSize(READINGS_AT_OPENING + 5);
    }
  }

  @Test
  void aReadingThatIsDemandedPutsOffNoOther() throws InterruptedException {
    try (var recording = open(opening("one", _ -> {}))) {
      time.advance(PERIOD.dividedBy(2), CLOCK_STEP, "meter-one");
      time.awaitSleepers("meter-one");
      demand(recording);
      time.advance(PERIOD.dividedBy(2), CLOCK_STEP, "meter-one");
      time.awaitSleepers("meter-one");

      assertThat(samples(recording)).extracting(EnergySample::nanoTime)
          .endsWith(PERIOD.toNanos() / 2, PERIOD.toNanos()).hasSize(READINGS_AT_OPENING + 2);
    }
  }

  @Test
  void aMeterThatFallsSilentIsGoneWithItsReasonAndTheOthersGoOn() throws InterruptedException {
    try (var recording = open(opening("bmc", read -> failAt(5, read)), opening("rapl", _ -> {}))) {
      for (int reading = 0; reading < 4; reading++) {
        demand(recording);
      }

      assertThat(recording.domains()).extracting(MeteredDomain::qualifiedId).containsExactly("rapl/node");
      assertThat(recording.attribution().missing())
          .contains(new MissingEnergy("bmc", "node", "the BMC stopped answering"));
    }
  }

  @Test
  void aMeterThatCannotBeReadAtAllIsMissingAsAWhole() throws InterruptedException {
    try (var recording = open(opening("bmc", read -> failAt(1, read)))) {
      assertThat(recording.domains()).isEmpty();
      assertThat(recording.attribution().missing())
          .containsExactly(new MissingEnergy("bmc", null, "the BMC stopped answering"));
    }
  }

  @Test
  void aMeterThatFailsAsNoneShouldIsMissingByItsAuthorsFault() throws InterruptedException {
    try (var recording = open(opening("bmc", _ -> {
      throw new NoSuchElementException("no line");
    }))) {
      assertThat(recording.attribution().missing()).containsExactly(
          new MissingEnergy("bmc", null,
              "it fails (java.util.NoSuchElementException: no line); ask its author to mend it"));
    }
  }

  @Test
  void aMeterThatOpensSlowlyIsWaitedFor() throws Exception {
    FutureTask<EnergyRecording> opened = opened(opening("bmc", Duration.ofSeconds(90), _ -> {}));
    time.advance(Duration.ofSeconds(90), CLOCK_STEP, "meter-bmc", "end of opening bmc");

    try (EnergyRecording recording = opened.get()) {
      assertThat(recording.domains()).extracting(MeteredDomain::qualifiedId).containsExactly("bmc/node");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMeterThatHangsIsMissingAfterTheLimitAndTheOthersAreRecorded(boolean atOpening) throws Exception {
    Duration hour = Duration.ofHours(1);
    MeterOpening hanging =
        atOpening ? opening("bmc", hour, _ -> {}) : opening("bmc", _ -> time.sleep(hour));
    FutureTask<EnergyRecording> opened = opened(hanging, opening("rapl", _ -> {}));
    time.awaitSleepers("meter-bmc", "end of opening bmc", "meter-rapl");
    time.advance(MeterOpening.LIMIT);

    try (EnergyRecording recording = opened.get()) {
      assertThat(recording.domains()).extracting(MeteredDomain::qualifiedId).containsExactly("rapl/node");
      assertThat(recording.attribution().missing())
          .contains(new MissingEnergy("bmc", null, "it was not opened and read within 600 s"));
    }
  }

  @Test
  void aSlowMeterIsNotWaitedForAtTheEdgesOfAWindow() throws Exception {
    Duration slow = Duration.ofMillis(30);
    FutureTask<EnergyRecording> opened = opened(opening("slow", _ -> time.sleep(slow)), opening("quick", _ -> {}));
    time.advance(slow.multipliedBy(READINGS_AT_OPENING), CLOCK_STEP, "meter-slow", "meter-quick");

    try (EnergyRecording recording = opened.get()) {
      assertThat(recording.demandReadings()).hasSize(1);
    }
  }

  @Test
  void aReadingThatHangsIsInterruptedWhereItsMeterIsToBeClosed() throws Exception {
    EnergyRecording recording =
        open(opening("bmc", read -> time.sleep(read > READINGS_AT_OPENING ? Duration.ofHours(1) : Duration.ZERO)));
    time.advance(PERIOD, CLOCK_STEP, "meter-bmc");
    time.awaitSleepers("meter-bmc");
    var closed = new FutureTask<Void>(recording::close, null);
    Thread.ofPlatform().daemon().start(closed);
    time.advance(Duration.ofSeconds(10), CLOCK_STEP, "meter-bmc", "end of closing");

    closed.get();
    assertThat(recording.attribution().missing())
        .containsExactly(new MissingEnergy("bmc", "node", "it was interrupted"));
  }

  @Test
  void theRestOfADroppedDomainIsNotTold() throws InterruptedException {
    try (var recording = open(opening("one", _ -> {}))) {
      recording.drop(recording.domains().getFirst(), "too coarse");

      assertThat(recording.domains()).isEmpty();
      assertThat(recording.attribution().missing()).containsExactly(new MissingEnergy("one", "node", "too coarse"));
    }
  }
}
