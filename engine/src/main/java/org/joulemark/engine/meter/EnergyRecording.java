package org.joulemark.engine.meter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joulemark.api.EnergySample;
import org.joulemark.api.OperatingConditions;
import org.joulemark.api.TimeSource;
import org.joulemark.engine.results.MissingEnergy;
import org.joulemark.engine.trace.Attribution;
import org.joulemark.engine.trace.DomainPower;
import org.joulemark.engine.trace.EnergyTrace;
import org.joulemark.engine.trace.Mark;
import org.joulemark.engine.trace.PowerOverTime;
import org.jspecify.annotations.Nullable;

/** All meters of one cell, each recorded on a thread of its own, and what the machine did meanwhile. */
public final class EnergyRecording implements AutoCloseable {

  /** A source that steps more often is asked again until it has made one, while the work goes on. */
  private static final Duration SHORT_STEP = Duration.ofMillis(10);

  /** For a reading under way, and for the end of a session with a BMC. */
  private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(10);

  private final TimeSource time;
  private final List<RecordedMeter> meters;
  private final Map<MeteredDomain, String> dropped = new LinkedHashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  private EnergyRecording(List<RecordedMeter> meters, TimeSource time) {
    this.meters = meters;
    this.time = time;
  }

  /** Opens every meter; one that cannot be opened is missing with its reason. */
  public static EnergyRecording open(List<MeterOpening> openings, TimeSource time) throws InterruptedException {
    var recording =
        new EnergyRecording(openings.stream().map(opening -> new RecordedMeter(opening, time)).toList(), time);
    try {
      recording.awaitOpenings();
      return recording;
    } catch (InterruptedException interrupted) {
      recording.close();
      throw interrupted;
    }
  }

  private void awaitOpenings() throws InterruptedException {
    meters.forEach(meter -> meter.thread().start());
    for (RecordedMeter meter : meters) {
      meter.awaitOpening();
    }
  }

  /** Whether joules were asked for at all. */
  public boolean isWanted() {
    return !meters.isEmpty();
  }

  /** The domains that can still be told, in the order of the probes. */
  public List<MeteredDomain> domains() {
    return meters.stream().filter(meter -> meter.lost() == null).flatMap(EnergyRecording::domains)
        .filter(domain -> !dropped.containsKey(domain)).toList();
  }

  private static Stream<MeteredDomain> domains(RecordedMeter meter) {
    ReadingPace pace = meter.pace();
    return pace == null
        ? Stream.empty()
        : IntStream.range(0, meter.domains().size())
            .mapToObj(
                index -> new MeteredDomain(meter.probe(), index, meter.domains().get(index),
                    pace.periodNanos() * 1e-9));
  }

  /** Tells no joules of this domain, for this reason; the others go on. */
  public void drop(MeteredDomain domain, String reason) {
    dropped.put(domain, reason);
  }

  /** How long work must have gone on before {@link #demandReadings} so that quick sources have made a step. */
  public double leadSeconds() {
    return domains().stream()
        .filter(domain -> domain.domain().updateInterval().compareTo(SHORT_STEP) <= 0)
        .mapToDouble(MeteredDomain::updateSeconds)
        .max()
        .orElse(0);
  }

  /** Has every quick meter read now; the latches fall when they were. */
  public List<CountDownLatch> demandReadings() {
    return meters.stream().filter(EnergyRecording::isQuick).map(meter -> meter.thread().demandReading()).toList();
  }

  /**
   * What a meter is asked for.
   *
   * @param answer there when the latch has fallen; empty where the meter tells nothing
   */
  public record DemandedConditions(
      String probe, CountDownLatch answered, AtomicReference<List<OperatingConditions>> answer) {}

  /** Has the meters of these probes asked for their conditions now. */
  public List<DemandedConditions> demandConditions(Predicate<String> probe) {
    return meters.stream().filter(meter -> meter.pace() != null && probe.test(meter.probe()))
        .map(EnergyRecording::demandConditions).toList();
  }

  private static DemandedConditions demandConditions(RecordedMeter meter) {
    var answer = new AtomicReference<>(List.<OperatingConditions>of());
    return new DemandedConditions(meter.probe(), meter.thread().demandConditions(answer::set), answer);
  }

  private static boolean isQuick(RecordedMeter meter) {
    ReadingPace pace = meter.pace();
    return pace != null && pace.quick();
  }

  /** Notes what the machine did, for the trace. */
  public void mark(Mark mark) {
    marks.add(mark);
  }

  /** What a domain drew between two moments of the recording's clock. */
  public DomainPower power(MeteredDomain metered, long fromNanos, long toNanos) {
    for (RecordedMeter meter : meters) {
      if (meter.probe().equals(metered.probe())) {
        String lost = meter.lost();
        return lost == null
            ? new PowerOverTime(metered.domain(), metered.index(), meter.samples()).between(fromNanos, toNanos)
            : new DomainPower.Unknown(lost);
      }
    }
    throw new IllegalArgumentException(metered.qualifiedId() + " is not of this recording");
  }

  /** What a domain drew from its first reading to its last. */
  public DomainPower powerSinceOpening(MeteredDomain metered) {
    return power(metered, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
  }

  /** One raw trace for each meter that was opened. */
  public List<EnergyTrace> traces() {
    return meters.stream().filter(meter -> meter.pace() != null).map(this::trace).toList();
  }

  private EnergyTrace trace(RecordedMeter meter) {
    List<EnergySample> samples = meter.samples();
    long origin = samples.getFirst().nanoTime();
    return new EnergyTrace(
        meter.probe(),
        meter.domains(),
        samples.stream().map(sample -> new EnergySample(sample.nanoTime() - origin, sample.joules())).toList(),
        marks.stream().map(mark -> mark.since(origin)).toList(),
        meter.lost());
  }

  /** The joules per sample, and of what there are none and why. */
  public Attribution attribution() {
    return attribution(traces());
  }

  /** The same from traces that were taken before, while meters may already have said more. */
  public Attribution attribution(List<EnergyTrace> traces) {
    Attribution found = Attribution.of(traces);
    var missing = new ArrayList<MissingEnergy>();
    meters.stream().filter(meter -> meter.pace() == null)
        .forEach(meter -> missing.add(new MissingEnergy(meter.probe(), null, String.valueOf(meter.lost()))));
    dropped
        .forEach((metered, reason) -> missing.add(new MissingEnergy(metered.probe(), metered.domain().id(), reason)));
    found.missing().stream().filter(lost -> !isDropped(lost.probe(), lost.domain())).forEach(missing::add);
    return new Attribution(
        found.energy().stream().filter(energy -> !isDropped(energy.probe(), energy.domain())).toList(), missing);
  }

  private boolean isDropped(@Nullable String probe, @Nullable String domain) {
    return dropped.keySet().stream()
        .anyMatch(metered -> metered.probe().equals(probe) && metered.domain().id().equals(domain));
  }

  @Override
  public void close() {
    MeterThread.close(meters.stream().map(RecordedMeter::thread).toList(), TIME_TO_CLOSE, time);
  }
}
