package org.joulemark.workload.svdd.event;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilesRefusalTest {

  private static final String NAMES = "background*.h5, Ato4l*.h5, leptoquark*.h5, hToTauTau*.h5 and hChToTauNu*.h5";

  @TempDir
  private Path folder;

  @Test
  void aFileThatDoesNotExist() {
    Path file = folder.resolve("nowhere.h5");

    refuses(file, "cannot read " + file + ": it does not exist");
  }

  @Test
  void anEmptyFile() throws IOException {
    Path file = Files.createFile(folder.resolve("background.h5"));

    refuses(file, file + ": is empty; an HDF5 file is expected");
  }

  @Test
  void aFileThatIsNotHdf5() throws IOException {
    Path file = Files.writeString(folder.resolve("background.h5"), "event,pt,eta,phi\n".repeat(100));

    refuses(file, file + ": is not an HDF5 file, or it is truncated");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4000})
  void aFileWhoseEndIsCutOff(int lost) throws IOException {
    Path file = write("background.h5", Map.of("Particles", HdfFiles.particles(20)));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - lost));

    refuses(
        file, file + ": has " + (whole.length - lost) + " bytes where its header says " + whole.length
            + "; the file is truncated, so copy it again");
  }

  @Test
  void aFileThatEndsInItsHeader() throws IOException {
    Path file = write("background.h5", Map.of("Particles", HdfFiles.particles(2)));
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20));

    refuses(file, file + ": is not an HDF5 file, or it is truncated");
  }

  @Test
  void aFolderWithoutFilesOfTheLhcDataset() throws IOException {
    write("unknown.h5", Map.of("Particles", HdfFiles.particles(1)));
    Files.writeString(folder.resolve("background.txt"), "no");

    refuses(
        folder, folder + ": has no file of the LHC dataset, whose names are " + NAMES + "; name one file otherwise");
  }

  @Test
  void aFileWithoutTheDataset() {
    Path file = write("background.h5", Map.of("Jets", HdfFiles.particles(1), "Classes", new int[]{1}));

    refuses(file, file + ": has no dataset 'Particles' or 'reg' at its top; there is Classes, Jets");
  }

  @Test
  void aFileWhoseNameDoesNotTellTheClass() {
    Path file = write("events.h5", Map.of("Particles", HdfFiles.particles(1)));

    refuses(
        file, file + ": has no dataset 'etype', and its name does not tell the class of its events; names that do are "
            + NAMES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Particles | 3 | 18 | [3, 18, 4] | [N, 19, 4]",
        "reg       | 3 | 18 | [3, 18, 4] | [N, 76] or [N, 19, 4]",
      })
  void objectsOfAnotherNumber(String name, int events, int objects, String shape, String allowed) {
    Path file = write("background.h5", Map.of(name, new float[events][objects][4]));

    refuses(file, file + ", dataset '" + name + "': has shape " + shape + " where " + allowed + " is expected");
  }

  @Test
  void particlesOfAnotherRank() {
    Path file = write("background.h5", Map.of("Particles", new float[3][76]));

    refuses(file, file + ", dataset 'Particles': has shape [3, 76] where [N, 19, 4] is expected");
  }

  @Test
  void featuresOfAnotherNumber() {
    Path file = write("background.h5", Map.of("reg", new float[3][57]));

    refuses(file, file + ", dataset 'reg': has shape [3, 57] where [N, 76] or [N, 19, 4] is expected");
  }

  @Test
  void aFileWithoutEvents() throws IOException {
    Path file = HdfFiles.ofPython("no-events", folder);

    refuses(file, file + ", dataset 'Particles': has no events");
  }

  @Test
  void chunksThatDoNotFitIntoMemory() throws IOException {
    Path file = HdfFiles.ofPython("huge-chunks", folder);

    refuses(
        file, file + ", dataset 'Particles': has chunks of 2000000 events, which need 579 MiB at a time where 256 are "
            + "allowed; h5repack -l CHUNK=4096x19x4 makes them smaller");
  }

  @Test
  void aKindOfHdf5ThatIsNewerThanTheReader() throws IOException {
    Path file = HdfFiles.ofPython("too-new", folder);

    refuses(
        file,
        file + ", dataset 'Particles': cannot be read (Unsupported data layout message version detected. Detected "
            + "version = 5); the file is damaged, or of a kind that is not supported and h5repack can perhaps change");
  }

  @Test
  void featuresThatAreTexts() {
    String[][] texts = new String[2][76];
    Arrays.stream(texts).forEach(row -> Arrays.fill(row, "1.0"));
    Path file = write("background.h5", Map.of("reg", texts));

    refuses(file, file + ", dataset 'reg': holds String where float32 or float64 is expected");
  }

  @Test
  void featuresThatAreWholeNumbers() {
    Path file = write("background.h5", Map.of("reg", new int[2][76]));

    refuses(file, file + ", dataset 'reg': holds int where float32 or float64 is expected");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void featuresThatAreNotFinite(double number) {
    double[][] features = HdfFiles.regression(4100);
    features[4098][33] = number;
    Path file = write("background.h5", Map.of("reg", features));

    refuses(
        file, file + ", dataset 'reg': event 4098, column 33 (both from 0) is " + number
            + "; every number must be finite, so leave that event out");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void codesOfAnotherNumberThanEvents(int codes) {
    Path file = write("toy.h5", Map.of("Particles", HdfFiles.particles(3), "etype", new int[codes]));

    refuses(file, file + ", dataset 'etype': has " + codes + " codes for 3 events; one each is expected");
  }

  @Test
  void codesInATable() {
    Path file = write("toy.h5", Map.of("Particles", HdfFiles.particles(3), "etype", new int[3][5]));

    refuses(file, file + ", dataset 'etype': has shape [3, 5] where [N] or [N, 1] is expected");
  }

  @Test
  void codesThatAreTexts() {
    Path file = write("toy.h5", Map.of("Particles", HdfFiles.particles(1), "etype", new String[]{"h+"}));

    refuses(file, file + ", dataset 'etype': holds String where whole numbers are expected");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "6, 6", "2.5, 2.5", "NaN, NaN"})
  void aCodeThatNobodyKnows(double code, String shown) {
    Path file = write("toy.h5", Map.of("Particles", HdfFiles.particles(2), "etype", new double[]{2, code}));

    refuses(
        file, file + ", dataset 'etype': event 1 has code " + shown + "; known are 1 (A -> 4l), 2 (background), "
            + "3 (h+ -> tau nu), 4 (h0 -> tau tau), 5 (LQ -> b tau)");
  }

  private Path write(String name, Map<String, Object> datasets) {
    return HdfFiles.write(folder.resolve(name), datasets);
  }

  private static void refuses(Path file, String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> EventFiles.open(file).read(chunk -> true))
        .withMessage(message);
  }
}
