package org.joulemark.workload.svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Settings;
import org.joulemark.api.TrainingReport;
import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.joulemark.workload.svdd.event.EventClass;
import org.joulemark.workload.svdd.event.EventFile;
import org.joulemark.workload.svdd.event.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingOnEventFilesTest {

  @TempDir
  private Path folder;

  @Test
  void judgesTheNetworkByTheEventsThatItWasNotTrainedWith() throws Exception {
    Path file = write(1000, EventMixture.EVALUATION);

    TrainingReport report = train(file, Map.of("trainingEvents", "200", "epochs", "1"));

    assertThat(report.figures()).filteredOn(figure -> figure.name().startsWith("auroc")).hasSize(4)
        .allSatisfy(figure -> assertThat(figure.value()).isBetween(0.3, 1.0));
  }

  @Test
  void backgroundAloneIsEnoughToTrainWith() throws Exception {
    Path file = write(300, EventMixture.TRAINING);

    TrainingReport report = train(file, Map.of("trainingEvents", "200", "epochs", "1"));

    assertThat(report.figures()).extracting(QualityFigure::name).containsExactly("maxRelativeError");
  }

  @Test
  void aFileWithoutBackgroundIsRefused() throws Exception {
    Path file = write(50, EventMixture.only(EventClass.A_TO_FOUR_LEPTONS));

    assertThatThrownBy(() -> train(file, Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ": holds 0 background events; training needs at least 2");
  }

  @Test
  void aListThatHoldsNoNumberIsRefusedBeforeTraining() {
    assertThatThrownBy(() -> train(folder, Map.of("z", "5,many")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("setting 'z' holds 'many'; allowed: all, or whole numbers from 1 to 4096 joined by commas");
  }

  @Test
  void severalNetworksNeedAFolderWhereNoFileIsInTheWay() throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("networks"));
    var workload = new SvddWorkload();
    Settings settings = Settings.of(workload.trainingSettings(), Map.of("z", "5,8"));

    assertThatThrownBy(() -> workload.train(settings, inTheWay, (_, _, _) -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("cannot make folder " + inTheWay + ", which several networks need: a file has this name");
  }

  @Test
  void backgroundOfASourceIsTakenInItsOrder() {
    ToyCollisions toy = ToyCollisions.of(500, 3, EventMixture.EVALUATION);

    Events first = BackgroundEvents.first(20, toy);
    Events later = BackgroundEvents.first(10, new SkippedBackground(toy, 10));

    assertThat(first.count()).isEqualTo(20);
    assertThat(Arrays.copyOfRange(first.features(), 10 * 76, 20 * 76)).containsExactly(later.features());
  }

  private Path write(int events, EventMixture mixture) throws InterruptedException {
    Path file = folder.resolve("events.h5");
    EventFile.write(ToyCollisions.of(events, 5, mixture), file, new LinkedHashMap<>(), (_, _, _) -> {});
    return file;
  }

  private TrainingReport train(Path events, Map<String, String> changes) throws InterruptedException {
    var workload = new SvddWorkload();
    var given = new HashMap<>(changes);
    given.put("events", events.toString());
    return workload.train(Settings.of(workload.trainingSettings(), given), folder.resolve("network.svdd"),
        (_, _, _) -> {});
  }
}
