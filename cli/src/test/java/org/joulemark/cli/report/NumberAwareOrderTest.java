package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberAwareOrderTest {

  @Test
  void numbersGoBySizeAndWordsByLetters() {
    assertThat(Stream.of("cpu", "aimc · driftSeconds 3600", "aimc · driftSeconds 60.5", "aimc · driftSeconds 60")
        .sorted(new NumberAwareOrder())).containsExactly("aimc · driftSeconds 60", "aimc · driftSeconds 60.5",
            "aimc · driftSeconds 3600", "cpu");
  }

  @Test
  void labelsThatDifferInHowANumberIsWrittenAreNotOne() {
    assertThat(new NumberAwareOrder().compare("bits 8", "bits 08")).isNotZero();
  }

  @Test
  void theShorterOfTwoAlikeGoesFirst() {
    assertThat(new NumberAwareOrder().compare("cpu", "cpu 2")).isNegative();
  }
}
