package org.joulemark.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.joulemark.cli.report.SpreadLabels.Label;
import org.junit.jupiter.api.Test;

class SpreadLabelsTest {

  private static List<Double> middles(double... wanted) {
    return new SpreadLabels(0, 200)
        .middles(DoubleStream.of(wanted).mapToObj(place -> new Label("x", place, 20)).toList());
  }

  @Test
  void labelsWithRoomStandUnderWhatTheyName() {
    assertThat(middles(20, 100, 150)).containsExactly(20.0, 100.0, 150.0);
  }

  @Test
  void labelsInOnePlaceStandSideBySideAboutIt() {
    assertThat(middles(100, 100)).containsExactly(85.0, 115.0);
  }

  @Test
  void labelsAtAnEdgeStayWithin() {
    assertThat(middles(199, 200)).containsExactly(160.0, 190.0);
  }

  @Test
  void aLabelThatIsPushedPushesItsNeighbour() {
    assertThat(middles(60, 62, 90)).isSorted().satisfies(places -> {
      assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(30);
      assertThat(places.get(2) - places.get(1)).isGreaterThanOrEqualTo(30);
    });
  }
}
