package org.joulemark.tck.probe;

import java.time.Duration;
import org.joulemark.api.EnergyMeter;
import org.joulemark.tck.plugin.Broken;
import org.joulemark.tck.plugin.LiveThreads;
import org.joulemark.tck.plugin.OpenDescriptors;
import org.junit.jupiter.api.Test;

/** P6: several meters, and the end of one. */
interface MeterRules extends ProbeSubject {

  int OPENINGS = 4;

  @Test
  default void required_P601_eachMeterCountsFromItsOwnOpening() throws InterruptedException {
    try (EnergyMeter early = OpenedMeter.of(this)) {
      Duration window = Windows.ofUpdates(3, early.domains());
      Watcher.of(this).underLoad(early, window, window.dividedBy(2));
      SideBySide.requireOwnOpening(early, this);
    }
  }

  @Test
  default void required_P602_metersOpenAtOnceAgree() throws InterruptedException {
    try (EnergyMeter outer = OpenedMeter.of(this); EnergyMeter inner = OpenedMeter.of(this)) {
      SideBySide.requireAgreement(Watcher.of(this), outer, inner);
    }
  }

  @Test
  default void required_P603_closingOneMeterLeavesTheOtherCounting() throws InterruptedException {
    try (EnergyMeter staying = OpenedMeter.of(this)) {
      EnergyMeter leaving = OpenedMeter.of(this);
      Duration window = Windows.ofUpdates(3, staying.domains());
      MeterWatch together = Watcher.of(this).underLoad(staying, window, window.dividedBy(2));
      leaving.close();
      SideBySide.requireStillCounting(Watcher.of(this), together, staying, window);
    }
  }

  @Test
  default void required_P604_closeMayBeCalledTwice() throws InterruptedException {
    EnergyMeter meter = OpenedMeter.of(this);
    meter.close();
    try {
      meter.close();
    } catch (RuntimeException thrown) {
      throw Broken.because("a second close() to do nothing", thrown.toString(),
          "a resource is released without asking whether it was already");
    }
  }

  @Test
  default void required_P605_aClosedMeterRefusesToRead() throws InterruptedException {
    EnergyMeter meter = OpenedMeter.of(this);
    meter.read();
    meter.close();
    String expected = "IllegalStateException from read() after close()";
    try {
      meter.read();
    } catch (IllegalStateException refused) {
      return;
    } catch (RuntimeException thrown) {
      throw Broken.because(expected, thrown.toString(), "the closed file or handle is used without asking");
    }
    throw Broken.because(expected, "a sample", "close() does not mark the meter as closed");
  }

  @Test
  default void required_P606_noThreadIsLeftBehind() throws InterruptedException {
    openAndClose();
    LiveThreads before = LiveThreads.now();
    openAndCloseOften();
    before.requireNoneLeftBy("open() and close()", OPENINGS);
  }

  @Test
  default void required_P607_noFileDescriptorIsLeftBehind() throws InterruptedException {
    openAndClose();
    OpenDescriptors before = OpenDescriptors.now();
    openAndCloseOften();
    before.requireNoneLeftBy("open() and close()", OPENINGS);
  }

  private void openAndCloseOften() throws InterruptedException {
    for (int opening = 0; opening < OPENINGS; opening++) {
      openAndClose();
    }
  }

  private void openAndClose() throws InterruptedException {
    try (EnergyMeter meter = OpenedMeter.of(this)) {
      meter.read();
    }
  }
}
