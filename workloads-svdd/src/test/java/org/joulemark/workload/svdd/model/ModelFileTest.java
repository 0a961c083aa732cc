package org.joulemark.workload.svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {

  private static final DeepSvddModel MODEL = Networks.small();

  @TempDir
  private Path folder;
  private Path file;

  @BeforeEach
  void write() {
    file = folder.resolve("network.svdd");
    ModelFile.write(MODEL, file);
  }

  @Test
  void givesTheNetworkBackToTheLastBit() {
    assertThat(Networks.bits(ModelFile.read(file))).isEqualTo(Networks.bits(MODEL));
  }

  @Test
  void givesBackANetworkThatDoesNotKnowItsScaling() {
    DeepSvddModel bare = new DeepSvddModel(MODEL.layers(), 0, null, Double.NaN, "");
    ModelFile.write(bare, file);

    assertThat(Networks.bits(ModelFile.read(file))).isEqualTo(Networks.bits(bare));
  }

  @Test
  void beginsWithAHeaderForPeople() throws IOException {
    assertThat(header())
        .startsWith("joulemark-svdd 1\n#")
        .contains("\nz 2\nn 3\nlayers 3\nlayer 3 4 ELU\nlayer 4 5 ELU\nlayer 5 2 IDENTITY\n")
        .contains("\nlargestTrainingScore 12.625\n", "\ntraining by chance\n")
        .endsWith("\nend\n");
  }

  @Test
  void putsADescriptionOfSeveralLinesOnOne() throws IOException {
    ModelFile.write(new DeepSvddModel(MODEL.layers(), 0, null, Double.NaN, "one\nend\ntwo"), file);

    assertThat(ModelFile.read(file).training()).isEqualTo("one end two");
  }

  @Test
  void isWrittenWholeByAThreadThatIsInterrupted() {
    Path other = folder.resolve("other.svdd");
    Thread.currentThread().interrupt();
    try {
      ModelFile.write(MODEL, other);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(Networks.bits(ModelFile.read(other))).isEqualTo(Networks.bits(MODEL));
  }

  @Test
  void leavesNothingElseInTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "joulemark-svdd 1     | joulemark-svdd 2     | , line 1: only version 1 of the format is known",
        "joulemark-svdd 1     | hello                | , line 1: does not begin with 'joulemark-svdd'",
        "z 2                  | x 2                  | , line 4: expected 'z', found 'x 2'",
        "z 2                  | z two                | , line 4: z must be a whole number from 1 to 1000000, not 'two'",
        "z 2                  | z 0                  | , line 4: z must be a whole number from 1 to 1000000, not '0'",
        "z 2                  | z 5                  | , line 9: the last layer gives 2 numbers, but z is 5",
        "n 3                  | n 0.5                | , line 5: n must be a whole number from -1000000 to 1000000",
        "layers 3             | layers 4             | , line 10: expected 'layer', found 'scalingMeans",
        "layers 3             | layers 2             | , line 8: the last layer gives 5 numbers, but z is 2",
        "layer 4 5 ELU        | layer 6 5 ELU        | , line 8: layer 2 takes 6 numbers, the one before gives 4",
        "layer 4 5 ELU        | layer 4 5            | , line 8: layer: expected inputs, outputs and activation, found 2",
        "layer 4 5 ELU        | layer 4 5 SELU       | , line 8: activation 'SELU' is unknown; allowed: [IDENTITY, RELU,",
        "layer 4 5 ELU        | layer 4 -5 ELU       | , line 8: outputs must be a whole number from 1 to 1000000",
        "scalingMeans         | scalingMeans 1       | , line 10: scalingMeans: expected 3 numbers, found 4",
        "scalingMeans .*      | scalingMeans 1 2 NaN | , line 10: scalingMeans: 'NaN' is not a finite decimal number",
        "scalingMeans .*      | scalingMeans unknown | , line 11: scalingDeviations must be 'unknown' where",
        "scalingDeviations .* | scalingDeviations 1 0 1 | , line 11: scalingDeviations must be positive",
        "Score 12.625         | Score 1e999          | , line 12: largestTrainingScore: '1e999' is not a finite",
        "Score 12.625         | Score -1             | , line 12: largestTrainingScore: -1 is negative",
        "training by          | by                   | , line 13: expected 'training', found 'by chance'",
        "bodySha256 .         | bodySha256 x         | , line 14: bodySha256 must be 64 hexadecimal digits",
        "bodySha256 ....      | bodySha256 0000      | : the weights do not have the checksum of field 'bodySha256'",
        "\\nend\\n           | \\nEND\\n              | , line 15: expected 'end', found 'END'",
      })
  void isRefusedWhereAHeaderLineIsWrong(String text, String replacement, String message) throws IOException {
    String header = header();
    String changed = header.replaceFirst(text.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
    assertThat(changed).isNotEqualTo(header);
    overwrite(changed.getBytes(StandardCharsets.UTF_8), body());

    refuses(file + message);
  }

  @Test
  void isRefusedWhereItIsEmpty() throws IOException {
    overwrite();

    refuses(file + ": is empty");
  }

  @Test
  void isRefusedWhereItEndsWithinTheHeader() throws IOException {
    overwrite("joulemark-svdd 1\nz 2\n".getBytes(StandardCharsets.UTF_8));

    refuses(file + ": ends after line 2 where 'n' was expected; the file is truncated");
  }

  @Test
  void isRefusedWhereItEndsWithinTheWeights() throws IOException {
    overwrite(header().getBytes(StandardCharsets.UTF_8), Arrays.copyOf(body(), 211));

    refuses(file + ": 211 bytes of weights where the header's layers need 212; the file is truncated");
  }

  @Test
  void isRefusedWhereSomethingFollowsTheWeights() throws IOException {
    overwrite(header().getBytes(StandardCharsets.UTF_8), Arrays.copyOf(body(), 213));

    refuses(file + ": 213 bytes of weights where the header's layers need 212; something was appended to the file");
  }

  @Test
  void isRefusedWhereOneBitOfTheWeightsIsWrong() throws IOException {
    byte[] body = body();
    body[100] ^= 1;
    overwrite(header().getBytes(StandardCharsets.UTF_8), body);

    refuses(
        file + ": the weights do not have the checksum of field 'bodySha256'; the file is damaged");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void isRefusedWhereAWeightIsNotFinite(float number) {
    DenseWeights layer = new DenseWeights(1, 2, new float[]{1, 2}, new float[]{0, number}, Activation.IDENTITY);
    ModelFile.write(new DeepSvddModel(List.of(layer), 0, null, 1, ""), file);

    refuses(file + ", layer 1: bias 2 is " + number + ", not a finite number");
  }

  @Test
  void isRefusedWhereItDoesNotExist() {
    file = folder.resolve("nowhere.svdd");

    refuses("cannot read " + file + ": it does not exist");
  }

  @Test
  void isRefusedWhereItIsAFolder() {
    file = folder;

    refuses("cannot read " + file + ": it is a folder; name a file");
  }

  @Test
  void isNotWrittenWhereThereIsNoFolder() {
    Path nowhere = folder.resolve("nowhere").resolve("network.svdd");

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> ModelFile.write(MODEL, nowhere))
        .withMessage(nowhere + " cannot be written: there is no such file or folder");
  }

  @Test
  void isNotWrittenInPlaceOfAFolder() {
    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> ModelFile.write(MODEL, folder))
        .withMessageStartingWith(folder + " cannot be written: ");
    assertThat(folder).isDirectory();
  }

  private String header() throws IOException {
    String all = Files.readString(file, StandardCharsets.ISO_8859_1);
    return all.substring(0, all.indexOf("\nend\n") + "\nend\n".length());
  }

  private byte[] body() throws IOException {
    byte[] all = Files.readAllBytes(file);
    return Arrays.copyOfRange(all, header().length(), all.length);
  }

  private void overwrite(byte[]... parts) throws IOException {
    try (var output = Files.newOutputStream(file)) {
      for (byte[] part : parts) {
        output.write(part);
      }
    }
  }

  private void refuses(String message) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> ModelFile.read(file))
        .withMessageStartingWith(message)
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
  }
}
