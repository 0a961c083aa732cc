package org.joulemark.workload.svdd.training;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.file.InputFile;
import org.joulemark.workload.svdd.model.Sha256;

/**
 * The file that training goes on from: a signature, the state's numbers (big-endian), and the SHA-256 of all that. It is
 * named after plan and rows, so that nothing is resumed with others.
 */
final class Checkpoint {

  private static final System.Logger LOGGER = System.getLogger(Checkpoint.class.getName());
  /** To be raised whenever the recipe gives other numbers from the same plan, or the file's layout changes. */
  private static final String SIGNATURE = "joulemark-svdd-checkpoint 1\n";
  private static final byte[] SIGNATURE_BYTES = SIGNATURE.getBytes(StandardCharsets.UTF_8);
  private static final int ARRAYS = 4;
  private static final int CHECKSUM_BYTES = 64;
  private static final int NUMBERS_BYTES = 3 * Integer.BYTES + Long.BYTES + 4 * Double.BYTES;
  private static final int FIXED_BYTES = SIGNATURE_BYTES.length + NUMBERS_BYTES + CHECKSUM_BYTES;

  private final Path file;

  private Checkpoint(Path file) {
    this.file = file;
  }

  static Checkpoint of(TrainingPlan plan, String rowsChecksum, Path folder) {
    String digest = new Sha256().add(SIGNATURE).add(plan.inWords()).add("\n").add(rowsChecksum).hex();
    return new Checkpoint(folder.resolve(digest + ".checkpoint"));
  }

  Path file() {
    return file;
  }

  void write(TrainingState state) {
    int length = state.values().length;
    byte[] content = new byte[FIXED_BYTES + ARRAYS * length * Float.BYTES];
    ByteBuffer bytes = ByteBuffer.wrap(content);
    bytes.put(SIGNATURE_BYTES);
    bytes.putInt(length).putInt(state.epoch()).putInt(state.epochsSinceImprovement()).putLong(state.steps());
    bytes.putDouble(state.trainingLoss()).putDouble(state.validationLoss());
    bytes.putDouble(state.lowestLoss()).putDouble(state.improvedLoss());
    put(bytes, state.values());
    put(bytes, state.means());
    put(bytes, state.squares());
    put(bytes, state.best());
    String checksum = new Sha256().add(bytes.duplicate().flip()).hex();
    bytes.put(checksum.getBytes(StandardCharsets.UTF_8));
    AtomicFile.write(file, content);
  }

  private static void put(ByteBuffer bytes, float[] numbers) {
    bytes.asFloatBuffer().put(numbers);
    bytes.position(bytes.position() + numbers.length * Float.BYTES);
  }

  /** The state to go on from; none where there is no file, or one that is damaged, which is said in the log. */
  Optional<TrainingState> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] content = InputFile.read(file);
      if (isSound(content)) {
        return Optional.of(parse(ByteBuffer.wrap(content)));
      }
      LOGGER.log(Level.WARNING, "checkpoint {0} is damaged; training begins anew", file);
    } catch (InvalidInputException | StorageException unreadable) {
      LOGGER.log(Level.WARNING, "{0}; training begins anew", unreadable.getMessage());
    }
    return Optional.empty();
  }

  private static boolean isSound(byte[] content) {
    if (content.length < FIXED_BYTES) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    byte[] signature = new byte[SIGNATURE_BYTES.length];
    bytes.get(signature);
    int body = content.length - CHECKSUM_BYTES;
    String checksum = new String(content, body, CHECKSUM_BYTES, StandardCharsets.UTF_8);
    return Arrays.equals(signature, SIGNATURE_BYTES)
        && (long) bytes.getInt() * ARRAYS * Float.BYTES == content.length - FIXED_BYTES
        && new Sha256().add(ByteBuffer.wrap(content, 0, body)).hex().equals(checksum);
  }

  private static TrainingState parse(ByteBuffer bytes) {
    bytes.position(SIGNATURE_BYTES.length);
    int length = bytes.getInt();
    int epoch = bytes.getInt();
    int epochsSinceImprovement = bytes.getInt();
    long steps = bytes.getLong();
    double trainingLoss = bytes.getDouble();
    double validationLoss = bytes.getDouble();
    double lowestLoss = bytes.getDouble();
    double improvedLoss = bytes.getDouble();
    return new TrainingState(
        epoch, steps, trainingLoss, validationLoss, lowestLoss, epochsSinceImprovement, improvedLoss,
        get(bytes, length), get(bytes, length), get(bytes, length), get(bytes, length));
  }

  private static float[] get(ByteBuffer bytes, int length) {
    float[] numbers = new float[length];
    bytes.asFloatBuffer().get(numbers);
    bytes.position(bytes.position() + length * Float.BYTES);
    return numbers;
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new StorageException(file + " cannot be removed: " + StorageException.reason(failure), failure);
    }
  }
}
