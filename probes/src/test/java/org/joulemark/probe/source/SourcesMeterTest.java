package org.joulemark.probe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.joulemark.api.EnergyDomain;
import org.joulemark.api.EnergySample;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.Test;

class SourcesMeterTest {

  private static final EnergyDomain FIRST = Domains.counted(1, Duration.ZERO);
  private static final EnergyDomain SECOND = Domains.integrated();

  private int releases;
  private boolean broken;

  @Test
  void keepsTheOrderOfItsSources() {
    assertThat(meter().domains()).containsExactly(FIRST, SECOND);
  }

  @Test
  void readsEverySource() {
    assertThat(meter().read().joules()).containsExactly(1.0, 2.0);
  }

  @Test
  void timesASampleWithinItsReading() {
    SourcesMeter meter = meter();
    long before = System.nanoTime();
    EnergySample sample = meter.read();

    assertThat(sample.nanoTime() - before).isBetween(0L, System.nanoTime() - before);
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
    assertThatThrownBy(meter::read).isInstanceOf(InvalidInputException.class).hasMessage("it was reset");
    broken = false;

    assertThatThrownBy(meter::read).isInstanceOf(InvalidInputException.class).hasMessage("it was reset");
  }

  private SourcesMeter meter() {
    return new SourcesMeter(List.of(new FixedSource(FIRST, 1), new FixedSource(SECOND, 2)), Duration.ofSeconds(7),
        () -> releases++);
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
    public double joules() {
      if (broken) {
        throw new InvalidInputException("it was reset");
      }
      return joules;
    }
  }
}
