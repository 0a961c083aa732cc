package org.joulemark.workload.svdd.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joulemark.workload.svdd.event.EventClass.A_TO_FOUR_LEPTONS;
import static org.joulemark.workload.svdd.event.EventClass.BACKGROUND;
import static org.joulemark.workload.svdd.event.EventClass.CHARGED_HIGGS_TO_TAU_NEUTRINO;
import static org.joulemark.workload.svdd.event.EventClass.LEPTOQUARK_TO_BOTTOM_TAU;
import static org.joulemark.workload.svdd.event.EventClass.NEUTRAL_HIGGS_TO_TWO_TAUS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventFilesTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "background_for_training.h5, BACKGROUND",
    "Ato4l_lepFilter_13TeV.h5, A_TO_FOUR_LEPTONS",
    "leptoquark_LOWMASS_lepFilter_13TeV.h5, LEPTOQUARK_TO_BOTTOM_TAU",
    "hToTauTau_13TeV_PU20.h5, NEUTRAL_HIGGS_TO_TWO_TAUS",
    "hChToTauNu_13TeV_PU20.h5, CHARGED_HIGGS_TO_TAU_NEUTRINO",
  })
  void ofTheLhcTellTheClassByTheirName(String name, EventClass eventClass) {
    EventSource source = open(name, Map.of("Particles", HdfFiles.particles(3)));

    assertThat(source.count()).isEqualTo(3);
    assertThat(source.name()).isEqualTo(folder.resolve(name).toString());
    assertThat(source.classes()).containsExactly(eventClass);
    assertThat(AllEvents.of(source).features()).isEqualTo(HdfFiles.features(3));
    assertThat(AllEvents.of(source).classes()).containsExactly(eventClass, eventClass, eventClass);
  }

  @Test
  void ofEmeHaveACodeForEachEvent() {
    EventSource source = open("eme.h5", Map.of("reg", HdfFiles.regression(5), "etype", new long[]{5, 4, 3, 2, 1}));

    assertThat(AllEvents.of(source).features()).isEqualTo(HdfFiles.features(5));
    assertThat(AllEvents.of(source).classes())
        .containsExactly(
            LEPTOQUARK_TO_BOTTOM_TAU, NEUTRAL_HIGGS_TO_TWO_TAUS, CHARGED_HIGGS_TO_TAU_NEUTRINO, BACKGROUND,
            A_TO_FOUR_LEPTONS);
  }

  @Test
  void mayHaveObjectsInReg() {
    EventSource source = open("eme.h5", Map.of("reg", HdfFiles.particles(2), "etype", new int[]{1, 2}));

    assertThat(AllEvents.of(source).features()).isEqualTo(HdfFiles.features(2));
  }

  @Test
  void believeTheirCodesMoreThanTheirName() {
    EventSource source =
        open("background.h5", Map.of("Particles", HdfFiles.particles(2), "etype", new byte[]{2, 1}));

    assertThat(AllEvents.of(source).classes()).containsExactly(BACKGROUND, A_TO_FOUR_LEPTONS);
  }

  static List<Object> codes() {
    return List.of(
        new byte[]{2, 5}, new short[]{2, 5}, new int[]{2, 5}, new long[]{2, 5}, new float[]{2, 5},
        new double[]{2, 5}, new int[][]{{2}, {5}});
  }

  @ParameterizedTest
  @MethodSource("codes")
  void takeCodesOfAnyWidth(Object codes) {
    EventSource source = open("toy.h5", Map.of("Particles", HdfFiles.particles(2), "etype", codes));

    assertThat(AllEvents.of(source).classes()).containsExactly(BACKGROUND, LEPTOQUARK_TO_BOTTOM_TAU);
    assertThat(source.classes()).containsExactlyInAnyOrder(BACKGROUND, LEPTOQUARK_TO_BOTTOM_TAU);
  }

  @Test
  void areReadInPieces() {
    EventSource source = open("background.h5", Map.of("reg", HdfFiles.regression(2 * 4096 + 7)));
    List<Integer> pieces = new ArrayList<>();
    source.read(chunk -> pieces.add(chunk.count()));

    assertThat(pieces).containsExactly(4096, 4096, 7);
    assertThat(AllEvents.of(source).features()).isEqualTo(HdfFiles.features(2 * 4096 + 7));
  }

  @Test
  void areReadNoFurtherThanWanted() {
    EventSource source = open("background.h5", Map.of("reg", HdfFiles.regression(2 * 4096 + 7)));
    int[] pieces = new int[1];
    source.read(chunk -> ++pieces[0] < 2);

    assertThat(pieces[0]).isEqualTo(2);
  }

  /** Their chunks fit neither the events nor one another. */
  @ParameterizedTest
  @CsvSource({"chunked-gzip, 1000", "one-chunk, 1000", "chunked-columns, 1000", "big-endian-user-block, 100"})
  void ofThePythonLibraryAreReadWhateverTheirStorage(String name, int count) throws IOException {
    Events events = AllEvents.of(EventFiles.open(HdfFiles.ofPython(name, folder)));

    assertThat(events.features()).isEqualTo(HdfFiles.features(count));
    for (int event = 0; event < count; event++) {
      assertThat(events.classes()[event].code()).isEqualTo(1 + event % 5);
    }
  }

  @Test
  void ofAFolderComeBackgroundFirstAndThenTheSignals() {
    for (String name : List.of("hChToTauNu.h5", "Ato4l.h5", "background_2.h5", "background_1.h5")) {
      HdfFiles.write(folder.resolve(name), Map.of("Particles", HdfFiles.particles(1 + name.length() % 2)));
    }
    EventSource source = EventFiles.open(folder);

    assertThat(source.parts().stream().map(EventSource::name).map(Path::of).map(Path::getFileName).map(Path::toString))
        .containsExactly("background_1.h5", "background_2.h5", "Ato4l.h5", "hChToTauNu.h5");
    assertThat(source.classes())
        .containsExactlyInAnyOrder(BACKGROUND, A_TO_FOUR_LEPTONS, CHARGED_HIGGS_TO_TAU_NEUTRINO);
    assertThat(source.count()).isEqualTo(AllEvents.of(source).count());
    assertThat(AllEvents.of(source).classes()).startsWith(BACKGROUND).endsWith(CHARGED_HIGGS_TO_TAU_NEUTRINO);
  }

  @Test
  void ofAFolderArePassedOverWhereTheirNameTellsNothing() {
    HdfFiles.write(folder.resolve("background.h5"), Map.of("Particles", HdfFiles.particles(1)));
    HdfFiles.write(folder.resolve("BlackBox.h5"), Map.of("Particles", HdfFiles.particles(1)));

    assertThat(EventFiles.open(folder).count()).isEqualTo(1);
  }

  @Test
  void ofAFolderAreReadNoFurtherThanWanted() {
    Stream.of("background.h5", "Ato4l.h5")
        .forEach(name -> HdfFiles.write(folder.resolve(name), Map.of("Particles", HdfFiles.particles(1))));
    int[] pieces = new int[1];
    EventFiles.open(folder).read(chunk -> {
      pieces[0]++;
      return false;
    });

    assertThat(pieces[0]).isEqualTo(1);
  }

  private EventSource open(String name, Map<String, Object> datasets) {
    return EventFiles.open(HdfFiles.write(folder.resolve(name), datasets));
  }
}
