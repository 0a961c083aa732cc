package org.joulemark.workload.svdd.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Progress;
import org.joulemark.workload.svdd.collision.EventMixture;
import org.joulemark.workload.svdd.collision.ToyCollisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

  private static final Progress SILENT = (step, steps, state) -> {};
  private static final ToyCollisions TOYS = ToyCollisions.of(5000, 1, EventMixture.EVALUATION);

  @TempDir
  private Path folder;

  @Test
  void givesTheEventsBack() throws InterruptedException {
    Events written = AllEvents.of(TOYS);
    Events read = AllEvents.of(EventFiles.open(write(TOYS)));

    assertThat(read.features()).isEqualTo(written.features());
    assertThat(read.classes()).isEqualTo(written.classes());
  }

  @Test
  void hasTheShapesAndTypesOfTheLhcDatasetAndACodeEach() throws InterruptedException {
    try (HdfFile file = new HdfFile(write(TOYS))) {
      Dataset features = file.getDatasetByPath("Particles");
      Dataset classes = file.getDatasetByPath("etype");

      assertThat(features.getDimensions()).containsExactly(5000, 19, 4);
      assertThat(features.getJavaType()).isEqualTo(float.class);
      assertThat(classes.getDimensions()).containsExactly(5000);
      assertThat(classes.getJavaType()).isEqualTo(byte.class);
    }
  }

  @Test
  void saysThatItIsAToyAndNotPythia() throws InterruptedException {
    try (HdfFile file = new HdfFile(write(TOYS))) {
      assertThat(file.getAttribute("description").getData())
          .isEqualTo("toy collisions of joulemark, not Pythia and not a detector simulation");
      assertThat(file.getAttribute("seed").getData()).isEqualTo("1");
      assertThat(file.getAttribute("generatorVersion").getData()).isEqualTo("1");
      assertThat(file.getAttribute("mixture").getData())
          .isEqualTo("aToFourLeptons 1, background 4, hPlusToTauNu 1, h0ToTauTau 1, lqToBTau 1");
    }
  }

  @Test
  void hasTheSameBytesEachTimeAndOnEveryMachine() throws InterruptedException, IOException, NoSuchAlgorithmException {
    byte[] bytes = Files.readAllBytes(write(TOYS));

    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo("1085ee11d116c6b0ecee2d5fec061117b02a5f6d843abbfde95773b362051535");
  }

  @Test
  void replacesTheFileThatWasThere() throws InterruptedException, IOException {
    Files.writeString(folder.resolve("toy.h5"), "old");

    assertThat(EventFiles.open(write(TOYS)).count()).isEqualTo(5000);
  }

  @Test
  void tellsHowFarItIs() throws InterruptedException {
    List<Integer> steps = new ArrayList<>();
    List<String> states = new ArrayList<>();
    EventFile.write(TOYS, folder.resolve("toy.h5"), TOYS.provenance(), (step, of, state) -> {
      assertThat(of).isEqualTo(100);
      steps.add(step);
      states.add(state);
    });

    assertThat(steps).containsExactly(81, 100);
    assertThat(states).containsExactly("4096 events", "5000 events");
  }

  @Test
  void isNotWrittenWhereTheThreadIsInterrupted() throws IOException {
    Path file = Files.writeString(folder.resolve("toy.h5"), "old");
    Progress interrupting = (step, steps, state) -> Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> EventFile.write(TOYS, file, TOYS.provenance(), interrupting));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void isRefusedWhereThereIsNoFolder() {
    Path file = folder.resolve("nowhere").resolve("toy.h5");

    refuses(file, "cannot write " + file + ": there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void isRefusedWhereItIsAFolder() {
    refuses(folder, "cannot write " + folder + ": it is a folder; name a file");
  }

  private void refuses(Path file, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> EventFile.write(new Untouchable(), file, new LinkedHashMap<>(), SILENT))
        .withMessage(message);
  }

  private Path write(ToyCollisions toys) throws InterruptedException {
    Path file = folder.resolve("toy.h5");
    SequencedMap<String, String> attributes = toys.provenance();
    EventFile.write(toys, file, attributes, SILENT);
    return file;
  }

  /** Nobody may read from it. */
  private static final class Untouchable implements EventSource {

    @Override
    public String name() {
      return "untouchable";
    }

    @Override
    public long count() {
      throw new AssertionError("counted");
    }

    @Override
    public void read(ChunkReader reader) {
      throw new AssertionError("read");
    }
  }
}
