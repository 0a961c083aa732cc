package org.joulemark.tck.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldTimeTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void passesByAsMuchAsItIsTold() {
    HeldTime time = HeldTime.still();
    Instant start = time.now();

    time.advance(SECOND);

    assertThat(time.nanoTime()).isEqualTo(SECOND.toNanos());
    assertThat(time.now()).isEqualTo(start.plus(SECOND));
  }

  @Test
  void wakesASleeperWhenItsTimeHasComeAndNotBefore() throws InterruptedException {
    HeldTime time = HeldTime.still();
    Thread sleeper = Thread.ofVirtual().start(() -> sleep(time, SECOND));
    time.awaitSleepers(1);

    time.advance(SECOND.minusNanos(1));
    time.awaitSleepers(1);
    assertThat(sleeper.isAlive()).isTrue();
    time.advance(Duration.ofNanos(1));

    assertThat(sleeper.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void aSleeperThatWasWokenIsNotTakenForOneThatSleeps() throws InterruptedException {
    HeldTime time = HeldTime.still();
    var wakings = new AtomicInteger();
    Thread sleeper = Thread.ofVirtual().start(() -> {
      while (!Thread.currentThread().isInterrupted()) {
        sleep(time, SECOND);
        wakings.incrementAndGet();
      }
    });
    time.awaitSleepers(1);

    for (int second = 1; second <= 1000; second++) {
      time.advance(SECOND);
      time.awaitSleepers(1);
      assertThat(wakings).hasValue(second);
    }
    sleeper.interrupt();
  }

  @Test
  void skipsWhatIsWaitedFor() throws InterruptedException {
    HeldTime time = HeldTime.skipping();

    time.sleep(SECOND);
    time.sleep(SECOND.negated());

    assertThat(time.nanoTime()).isEqualTo(SECOND.toNanos());
  }

  @Test
  void waitsForTheThreadsOfTheseNamesHoweverManyOthersSleep() throws InterruptedException {
    HeldTime time = HeldTime.still();
    for (String name : new String[]{"other", "another"}) {
      Thread.ofVirtual().name(name).start(() -> sleep(time, SECOND));
    }
    time.awaitSleepers("other", "another");
    Thread late = Thread.ofVirtual().name("late").unstarted(() -> sleep(time, SECOND));
    Thread starter = Thread.ofVirtual().start(late::start);

    time.awaitSleepers("late", "other");

    assertThat(starter.join(SECOND.multipliedBy(30))).isTrue();
    assertThat(late.isAlive()).isTrue();
  }

  @Test
  void passesInStepsThatNoThreadMisses() throws InterruptedException {
    HeldTime time = HeldTime.still();
    List<Long> wakings = Collections.synchronizedList(new ArrayList<>());
    Thread.ofVirtual().name("clockwork").start(() -> {
      while (!Thread.currentThread().isInterrupted()) {
        sleep(time, SECOND.multipliedBy(2));
        wakings.add(time.nanoTime());
      }
    });

    time.advance(SECOND.multipliedBy(6), SECOND, "clockwork");
    time.awaitSleepers("clockwork");

    assertThat(wakings).containsExactly(2_000_000_000L, 4_000_000_000L, 6_000_000_000L);
  }

  @Test
  void anInterruptedThreadDoesNotSleep() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> HeldTime.skipping().sleep(SECOND)).isInstanceOf(InterruptedException.class);
  }

  private static void sleep(HeldTime time, Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
