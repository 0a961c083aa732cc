package org.joulemark.workload.svdd.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.joulemark.workload.svdd.event.EventClass.A_TO_FOUR_LEPTONS;
import static org.joulemark.workload.svdd.event.EventClass.BACKGROUND;
import static org.joulemark.workload.svdd.event.EventClass.LEPTOQUARK_TO_BOTTOM_TAU;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventSampleTest {

  @Test
  void isHalfBackgroundAndSharesTheRestAmongTheSignalsThatOccur() {
    Listed source = Listed.of(3, A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU, BACKGROUND, BACKGROUND);

    assertThat(EventSample.take(source, 8).classes())
        .containsExactly(
            A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU, BACKGROUND, BACKGROUND, A_TO_FOUR_LEPTONS,
            LEPTOQUARK_TO_BOTTOM_TAU, BACKGROUND, BACKGROUND);
  }

  @Test
  void givesTheFirstClassesOneMoreWhereItDoesNotComeOutEven() {
    Listed source = Listed.of(5, A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU, BACKGROUND);

    assertThat(EventSample.take(source, 7).classes())
        .containsExactly(
            A_TO_FOUR_LEPTONS, LEPTOQUARK_TO_BOTTOM_TAU, BACKGROUND, A_TO_FOUR_LEPTONS, BACKGROUND, BACKGROUND,
            BACKGROUND);
  }

  @Test
  void isBackgroundAloneWhereThereAreNoSignals() {
    assertThat(EventSample.take(Listed.of(9, BACKGROUND), 5).classes()).hasSize(5).containsOnly(BACKGROUND);
  }

  @Test
  void isSignalsAloneWhereThereIsNoBackground() {
    assertThat(EventSample.take(Listed.of(9, A_TO_FOUR_LEPTONS), 5).classes()).hasSize(5);
  }

  @Test
  void isSmallerWhereAClassHasFewerThanItsShare() {
    Listed source = Listed.of(1, A_TO_FOUR_LEPTONS, BACKGROUND, BACKGROUND, BACKGROUND);

    assertThat(EventSample.take(source, 100).classes())
        .containsExactly(A_TO_FOUR_LEPTONS, BACKGROUND, BACKGROUND, BACKGROUND);
    assertThat(EventSample.take(source, 4).classes()).containsExactly(A_TO_FOUR_LEPTONS, BACKGROUND, BACKGROUND);
  }

  @Test
  void holdsTheFeaturesOfItsEvents() {
    Listed source = Listed.of(2, BACKGROUND, A_TO_FOUR_LEPTONS, A_TO_FOUR_LEPTONS);
    float[] features = EventSample.take(source, 2).features();

    assertThat(features).isEqualTo(HdfFiles.features(2));
  }

  @Test
  void isReadNoFurtherThanNeeded() {
    Listed source = Listed.of(1000, BACKGROUND, A_TO_FOUR_LEPTONS);
    EventSample.take(source, 6);

    assertThat(source.chunks).isEqualTo(3);
  }

  @Test
  void doesNotReadPartsThatHaveNothingToGive() {
    Listed background = Listed.of(1000, BACKGROUND);
    Listed more = Listed.of(1000, BACKGROUND);
    Listed signals = Listed.of(1000, A_TO_FOUR_LEPTONS);
    EventSample.take(new Joined(List.<EventSource>of(background, more, signals)), 10);

    assertThat(List.of(background.chunks, more.chunks, signals.chunks)).containsExactly(5, 0, 5);
  }

  @Test
  void isOfOneEventAtLeast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventSample.take(Listed.of(1, BACKGROUND), 0))
        .withMessage("0 events; at least 1");
  }

  @Test
  void ofASourceThatDoesNotKnowItsClassesFindsThemByReading() {
    Listed source = Listed.of(2, BACKGROUND, A_TO_FOUR_LEPTONS);
    EventSource silent = new EventSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public long count() {
        return source.count();
      }

      @Override
      public void read(ChunkReader reader) {
        source.read(reader);
      }
    };

    assertThat(silent.classes()).containsExactlyInAnyOrder(BACKGROUND, A_TO_FOUR_LEPTONS);
    assertThat(EventSample.take(silent, 2).classes()).containsExactly(BACKGROUND, A_TO_FOUR_LEPTONS);
  }

  /** The same chunk again and again. */
  private static final class Listed implements EventSource {

    private final int repetitions;
    private final List<EventClass> classes;
    private int chunks;

    private Listed(int repetitions, List<EventClass> classes) {
      this.repetitions = repetitions;
      this.classes = classes;
    }

    static Listed of(int repetitions, EventClass... classes) {
      return new Listed(repetitions, Arrays.asList(classes));
    }

    @Override
    public String name() {
      return "listed";
    }

    @Override
    public long count() {
      return (long) repetitions * classes.size();
    }

    @Override
    public void read(ChunkReader reader) {
      boolean wanted = true;
      for (int repetition = 0; wanted && repetition < repetitions; repetition++) {
        chunks++;
        wanted = reader.read(new Events(HdfFiles.features(classes.size()), classes.toArray(EventClass[]::new)));
      }
    }

    @Override
    public Set<EventClass> classes() {
      return EnumSet.copyOf(classes);
    }
  }

  private record Joined(List<EventSource> parts) implements EventSource {

    @Override
    public String name() {
      return "joined";
    }

    @Override
    public long count() {
      return parts.stream().mapToLong(EventSource::count).sum();
    }

    @Override
    public void read(ChunkReader reader) {
      throw new UnsupportedOperationException("parts are read one by one");
    }

    @Override
    public Set<EventClass> classes() {
      Set<EventClass> classes = EnumSet.noneOf(EventClass.class);
      parts.forEach(part -> classes.addAll(part.classes()));
      return classes;
    }
  }
}
