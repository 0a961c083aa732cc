package org.joulemark.engine.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joulemark.api.Support;
import org.joulemark.engine.meter.EnergyRecording;
import org.joulemark.engine.results.BatchSweep;
import org.joulemark.engine.results.BatchTrial;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

/** Without meters; those of a session decide in SessionProbesTest. */
class SizeSweepTest {

  private final HeldTime time = HeldTime.skipping();
  private final List<SteadyWork> opened = new ArrayList<>();

  /** A run takes 10 ms and another 1 ms an item, so that the largest size is the quickest per item. */
  private final class Batches implements WorkSource {

    @Override
    public Support supports(int size) {
      return size > 64 ? Support.no("no room for more than 64") : Support.yes();
    }

    @Override
    public OpenWork open(int size) {
      var work = new SteadyWork(time, Duration.ofMillis(10 + size), size);
      opened.add(work);
      return work;
    }
  }

  private BatchSweep sweep(Integer... sizes) throws InterruptedException {
    try (EnergyRecording energy = EnergyRecording.open(List.of(), time)) {
      return new SizeSweep(new Batches(), energy, 0.5, time).run(List.of(sizes));
    }
  }

  @Test
  void theLeastTimePerItemWinsWhereNoMeterDecides() throws InterruptedException {
    BatchSweep sweep = sweep(1, 4, 16);

    assertThat(sweep.decidedBy()).isEqualTo("time");
    assertThat(SizeSweep.best(sweep)).isEqualTo(16);
    assertThat(sweep.trials().get(1).secondsPerSample()).isCloseTo(0.014 / 4, within(1e-9));
  }

  @Test
  void aSizeThatIsRefusedStandsThereWithItsReason() throws InterruptedException {
    BatchSweep sweep = sweep(64, 256);

    assertThat(sweep.trials().getLast()).isEqualTo(new BatchTrial(256, null, null, "no room for more than 64"));
    assertThat(SizeSweep.best(sweep)).isEqualTo(64);
  }

  @Test
  void whatWasTriedIsClosed() throws InterruptedException {
    sweep(1, 4, 16);

    assertThat(opened).hasSize(3).allMatch(SteadyWork::closed);
  }
}
