package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySourceException;
import org.joulemark.tck.time.HeldTime;
import org.junit.jupiter.api.Test;

class SourcesMeterTest {

  private static final EnergyDomain FIRST = Domains.counted(1, Duration.ZERO);
  private static final EnergyDomain SECOND = Domains.integrated();

  private final HeldTime time = HeldTime.skipping();
  private Duration readingTakes = Duration.ZERO;
  private int releases;
  private boolean broken;
  private boolean interrupted;

  @Test
  void keepsTheOrderOfItsSources() {
    assertThat(meter().domains()).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsEverySource() throws InterruptedException {
    assertThat(meter().read().joules()).containsExactly(1.0, 2.0);
  }

  @Test
  void timesASampleAtTheMiddleOfItsReading() throws InterruptedException {
    time.advance(Duration.ofSeconds(100));
    readingTakes = Duration.ofSeconds(3);

    // Two sources of 3 s each
    assertThat(meter().read().nanoTime()).isEqualTo(Duration.ofSeconds(103).toNanos());
  }

  @Test
  void anInterruptedReadingIsNoLostSource() throws InterruptedException {
    SourcesMeter meter = meter();
    readingTakes = Duration.ofSeconds(3);
    Thread.currentThread().interrupt();
    assertThatThrownBy(meter::read).isInstanceOf(InterruptedException.class);

    assertThat(meter.read().joules()).containsExactly(1.0, 2.0);
  }

  @Test
  void tellsItsReadGap() {
    assertThat(meter().maxReadGap()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void releasesOnceThoughItIsClosedTwice() {
    SourcesMeter meter = meter();
    meter.close();
    meter.close();

    assertThat(releases).isEqualTo(1);
  }

  @Test
  void isNotReadAfterItsClose() {
    SourcesMeter meter = meter();
    meter.close();

    assertThatIllegalStateException().isThrownBy(meter::read).withMessageContaining("closed");
  }

  @Test
  void hasNoDomainsAfterItsClose() {
    SourcesMeter meter = meter();
    meter.close();

    assertThatIllegalStateException().isThrownBy(meter::domains).withMessageContaining("closed");
  }

  @Test
  void onceRefusedStaysRefusedForTheSameReason() {
    SourcesMeter meter = meter();
    broken = true;
    assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class).hasMessage("it was reset");
    broken = false;

    assertThatThrownBy(meter::read).isInstanceOf(EnergySourceException.class).hasMessage("it was reset");
  }

  @Test
  void whatAnInterruptedThreadCouldNotReadIsNotLost() throws InterruptedException {
    SourcesMeter meter = meter();
    broken = true;
    interrupted = true;
    assertThatThrownBy(meter::read).isInstanceOf(InterruptedException.class).hasMessage("it was reset");
    broken = false;

    assertThat(meter.read().joules()).containsExactly(1.0, 2.0);
  }

  private SourcesMeter meter() {
    return new SourcesMeter(List.of(new FixedSource(FIRST, 1), new FixedSource(SECOND, 2)), Duration.ofSeconds(7),
        () -> releases++, time);
  }

  private final class FixedSource implements JouleSource {

    private final EnergyDomain domain;
    private final double joules;

    FixedSource(EnergyDomain domain, double joules) {
      this.domain = domain;
      this.joules = joules;
    }

    @Override
    public EnergyDomain domain() {
      return domain;
    }

    @Override
    public double joules() throws InterruptedException {
      time.sleep(readingTakes);
      if (interrupted) {
        Thread.currentThread().interrupt();
        interrupted = false;
      }
      if (broken) {
        throw new EnergySourceException("it was reset");
      }
      return joules;
    }
  }
}
