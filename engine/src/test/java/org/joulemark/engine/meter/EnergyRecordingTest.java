package org.joulemark.engine.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
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
import org.junit.jupiter.api.Test;

/** Real threads over meters that misbehave. */
class EnergyRecordingTest {

  private static final Settings NONE = Settings.of(List.of(), Map.of());

  /**
   * A meter of ten watts.
   *
   * @param beforeRead told the number of each reading before it is taken
   */
  private record Meter(IntConsumer beforeRead, Set<Thread> users, int[] reads, long start) implements EnergyMeter {

    Meter(IntConsumer beforeRead, Set<Thread> users) {
      this(beforeRead, users, new int[1], System.nanoTime());
      users.add(Thread.currentThread());
    }

    @Override
    public List<EnergyDomain> domains() {
      return List.of(
          new EnergyDomain("node", Scope.NODE, Provenance.MEASURED, 1e-6, Duration.ofMillis(50), 0, null));
    }

    @Override
    public EnergySample read() {
      users.add(Thread.currentThread());
      beforeRead.accept(++reads[0]);
      long now = System.nanoTime();
      long step = (now - start) / 50_000_000 * 50_000_000;
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

  private record Probe(IntConsumer beforeRead, Set<Thread> users) implements EnergyProbe {

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
    public EnergyMeter open(Settings settings, TimeSource time) {
      return new Meter(beforeRead, users);
    }
  }

  private static MeterOpening opening(String id, IntConsumer beforeRead) {
    return new MeterOpening(id, new Probe(beforeRead, new HashSet<>()), NONE);
  }

  private static void failAt(int number, int read) {
    if (read >= number) {
      throw new EnergySourceException("the BMC stopped answering");
    }
  }

  private static void demand(EnergyRecording recording) throws InterruptedException {
    for (CountDownLatch reading : recording.demandReadings()) {
      assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aMeterIsOpenedReadAndClosedByOneThreadThatIsNotTheWorkers() throws InterruptedException {
    Set<Thread> users = Collections.synchronizedSet(new HashSet<>());
    try (var recording =
        EnergyRecording.open(List.of(new MeterOpening("test", new Probe(_ -> {}, users), NONE)))) {
      demand(recording);
    }

    assertThat(users).hasSize(1).doesNotContain(Thread.currentThread());
  }

  @Test
  void aReadingThatIsDemandedIsThereWhenItsLatchFalls() throws InterruptedException {
    try (var recording = EnergyRecording.open(List.of(opening("one", _ -> {})))) {
      long before = System.nanoTime();
      demand(recording);

      assertThat(recording.traces().getFirst().samples().getLast().nanoTime()
          + (System.nanoTime() - before)).isPositive();
      assertThat(recording.traces().getFirst().samples()).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void aMeterThatFallsSilentIsGoneWithItsReasonAndTheOthersGoOn() throws InterruptedException {
    try (var recording =
        EnergyRecording.open(List.of(opening("bmc", read -> failAt(5, read)), opening("rapl", _ -> {})))) {
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
    try (var recording = EnergyRecording.open(List.of(opening("bmc", read -> failAt(1, read))))) {
      assertThat(recording.domains()).isEmpty();
      assertThat(recording.attribution().missing())
          .containsExactly(new MissingEnergy("bmc", null, "the BMC stopped answering"));
    }
  }

  @Test
  void aSlowMeterIsNotWaitedForAtTheEdgesOfAWindow() throws InterruptedException {
    try (var recording = EnergyRecording.open(List.of(opening("slow", _ -> pause(30)), opening("quick", _ -> {})))) {
      assertThat(recording.demandReadings()).hasSize(1);
    }
  }

  @Test
  void theRestOfADroppedDomainIsNotTold() throws InterruptedException {
    try (var recording = EnergyRecording.open(List.of(opening("one", _ -> {})))) {
      recording.drop(recording.domains().getFirst(), "too coarse");

      assertThat(recording.domains()).isEmpty();
      assertThat(recording.attribution().missing()).containsExactly(new MissingEnergy("one", "node", "too coarse"));
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
