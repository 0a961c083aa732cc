package org.joulemark.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.joulemark.engine.trace.SteppedCounter.nanos;

import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.EnergyReading;
import org.joulemark.api.EnergySample;
import org.joulemark.engine.results.EnergyRecord;
import org.joulemark.engine.results.MissingEnergy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Half a second at rest, three windows of half a second at work, half a second at rest. */
class AttributionTest {

  private static final double REST_WATTS = 20;
  private static final double WORK_WATTS = 100;
  private static final int BATCH_ROWS = 50;
  private static final long INFERENCES = 10;

  private static EnergyTrace trace(double restAfterWatts, @Nullable String lost) {
    var samples = new ArrayList<EnergySample>();
    double joules = 0;
    for (int now = 0; now <= 2_500; now += 10) {
      samples.add(new EnergySample(nanos(now), List.of(joules)));
      joules += 0.01 * (now < 500 ? REST_WATTS : now < 2000 ? WORK_WATTS : restAfterWatts);
    }
    List<Mark> marks = List.of(
        new Mark.IdleBefore(nanos(0), nanos(500)),
        window(500), window(1000), window(1500),
        new Mark.IdleAfter(nanos(2000), nanos(2500)));
    return new EnergyTrace("meter", List.of(new SteppedCounter(0, 0, 10).domain(EnergyReading.COUNTED)), samples, marks,
        lost);
  }

  private static Mark window(int from) {
    return new Mark.Window(nanos(from), nanos(from + 500.0), INFERENCES, 0.5, BATCH_ROWS);
  }

  private static EnergyRecord record(EnergyTrace trace) {
    Attribution found = Attribution.of(List.of(trace));
    assertThat(found.missing()).isEmpty();
    return found.energy().getFirst();
  }

  @Test
  void grossJoulesArePowerTimesTheTimeOfASample() {
    assertThat(record(trace(REST_WATTS, null)).grossJoulesPerSample().mean())
        .isCloseTo(WORK_WATTS * 0.5 / (INFERENCES * BATCH_ROWS), within(1e-9));
  }

  @Test
  void netJoulesAreThoseAboveThePowerAtRest() {
    assertThat(record(trace(REST_WATTS, null)).netJoulesPerSample().mean())
        .isCloseTo((WORK_WATTS - REST_WATTS) * 0.5 / (INFERENCES * BATCH_ROWS), within(1e-9));
  }

  @Test
  void aDriftOfThePowerAtRestMakesNetJoulesUncertainAndNotGrossOnes() {
    EnergyRecord drifted = record(trace(26, null));

    assertThat(drifted.idleWattsAfter() - drifted.idleWattsBefore()).isCloseTo(6, within(1e-6));
    assertThat(drifted.netUncertaintyJoulesPerSample())
        .isCloseTo(6 / Math.sqrt(12) * 0.5 / (INFERENCES * BATCH_ROWS), within(1e-7));
    assertThat(drifted.grossUncertaintyJoulesPerSample()).isLessThan(1e-7);
  }

  @Test
  void whatAMeterCountedBeforeItFellSilentIsNotMadeUpForTheRest() {
    EnergyTrace whole = trace(REST_WATTS, null);
    var half = new EnergyTrace(whole.probe(), whole.domains(), whole.samples().subList(0, 110), whole.marks(),
        "the BMC stopped answering");

    Attribution found = Attribution.of(List.of(half));

    assertThat(found.energy()).isEmpty();
    assertThat(found.missing())
        .containsExactly(new MissingEnergy("meter", "package-0", "the BMC stopped answering"));
  }

  @Test
  void aMeterThatFellSilentAfterTheMeasurementCostsNothing() {
    assertThat(record(trace(REST_WATTS, "closed in a hurry"))).isEqualTo(record(trace(REST_WATTS, null)));
  }

  @Test
  void aMeasurementWithoutItsEndHasNoJoules() {
    EnergyTrace whole = trace(REST_WATTS, null);
    var cut = new EnergyTrace(whole.probe(), whole.domains(), whole.samples(), whole.marks().subList(0, 3), null);

    assertThat(Attribution.of(List.of(cut)).missing()).extracting(MissingEnergy::reason)
        .containsExactly("the measurement did not come to its end");
  }
}
