package org.joulemark.workload.svdd.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Progress;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.cache.CacheFolder;
import org.joulemark.workload.svdd.model.DeepSvddModel;
import org.joulemark.workload.svdd.model.Networks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCacheTest {

  private static final TrainingRows ROWS = Mixture.background(500);
  private static final TrainingPlan PLAN = Mixture.plan(2, 100, 1);
  private static final TrainingPlan OTHER_PLAN = Mixture.plan(2, 100, 2);
  private static final Progress SILENT = (step, steps, state) -> {};

  @TempDir
  private Path folder;
  private ModelCache cache;
  private int timesAskedForRows;

  @BeforeEach
  void open() {
    cache = open("mixture 1");
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(cache.get(PLAN)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void trainsWhatIsMissingAndKeepsIt() throws Exception {
    DeepSvddModel trained = getOrTrain(PLAN).getFirst();

    assertThat(cache.get(PLAN).map(Networks::bits)).contains(Networks.bits(trained));
  }

  @Test
  void trainsNothingTwice() throws Exception {
    List<DeepSvddModel> first = getOrTrain(PLAN, OTHER_PLAN);
    List<DeepSvddModel> second = getOrTrain(PLAN, OTHER_PLAN);

    assertThat(timesAskedForRows).isEqualTo(1);
    assertThat(Networks.bits(second)).isEqualTo(Networks.bits(first));
  }

  @Test
  void trainsOnlyWhatIsMissing() throws Exception {
    getOrTrain(PLAN);
    long written = Files.getLastModifiedTime(cache.file(PLAN)).toMillis();
    getOrTrain(OTHER_PLAN, PLAN);

    assertThat(Files.getLastModifiedTime(cache.file(PLAN)).toMillis()).isEqualTo(written);
    assertThat(cache.get(OTHER_PLAN)).isPresent();
  }

  @Test
  void givesANetworkThatIsAskedForTwiceTwice() throws Exception {
    assertThat(getOrTrain(PLAN, PLAN)).hasSize(2);
  }

  @Test
  void holdsNetworksOfOtherRowsApart() throws Exception {
    getOrTrain(PLAN);

    assertThat(open("mixture 2").get(PLAN)).isEmpty();
  }

  @Test
  void namesFilesSoThatPeopleRecogniseThem() {
    assertThat(cache.file(PLAN).getFileName().toString()).matches("z3-n2-elu-[0-9a-f]{16}\\.svdd");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, -1})
  void trainsAgainWhatIsTruncated(int bytes) throws Exception {
    DeepSvddModel first = getOrTrain(PLAN).getFirst();
    byte[] whole = Files.readAllBytes(cache.file(PLAN));
    Files.write(cache.file(PLAN), Arrays.copyOf(whole, bytes < 0 ? whole.length + bytes : bytes));

    assertRemovedAndTrainedAgain(first);
  }

  @Test
  void trainsAgainWhatIsDamaged() throws Exception {
    DeepSvddModel first = getOrTrain(PLAN).getFirst();
    byte[] content = Files.readAllBytes(cache.file(PLAN));
    content[content.length - 5] ^= 1;
    Files.write(cache.file(PLAN), content);

    assertRemovedAndTrainedAgain(first);
  }

  @Test
  void leavesNoCheckpoints() throws Exception {
    getOrTrain(PLAN);

    assertThat(folder.resolve("svdd/training")).isEmptyDirectory();
  }

  @Test
  void keepsWhatWasTrainedWhenAnotherFails() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> cache.getOrTrain(List.of(PLAN), () -> {
              throw new IllegalStateException("no rows");
            }, SILENT))
        .withMessage("no rows");

    assertThat(cache.get(PLAN)).isEmpty();
  }

  @Test
  void isRefusedBeforeTrainingWhereItCannotBeWrittenTo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    ModelCache unusable =
        new ModelCache(CacheFolder.of(Map.of("JOULEMARK_CACHE", file.toString()), folder), "mixture 1");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> unusable.getOrTrain(List.of(PLAN), this::rows, SILENT))
        .withMessageContaining(file.toString())
        .withMessageContaining("JOULEMARK_CACHE");
    assertThat(timesAskedForRows).isZero();
  }

  private void assertRemovedAndTrainedAgain(DeepSvddModel first) throws InterruptedException {
    assertThat(cache.get(PLAN)).isEmpty();
    assertThat(cache.file(PLAN)).doesNotExist();
    assertThat(Networks.bits(getOrTrain(PLAN).getFirst())).isEqualTo(Networks.bits(first));
  }

  private ModelCache open(String rowsName) {
    return new ModelCache(CacheFolder.of(Map.of("JOULEMARK_CACHE", folder.toString()), folder), rowsName);
  }

  private List<DeepSvddModel> getOrTrain(TrainingPlan... plans) throws InterruptedException {
    return cache.getOrTrain(List.of(plans), this::rows, SILENT);
  }

  private TrainingRows rows() {
    timesAskedForRows++;
    return ROWS;
  }
}
