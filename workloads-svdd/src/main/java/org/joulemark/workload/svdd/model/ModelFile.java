package org.joulemark.workload.svdd.model;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.joulemark.api.AtomicFile;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StorageException;
import org.joulemark.workload.svdd.file.InputFile;

/**
 * The project's own files of Deep SVDD networks: a text header that {@code head} shows, then all weights as raw
 * little-endian float32, layer after layer, weights (outputs x inputs, row after row) before biases.
 *
 * <pre>
 * joulemark-svdd 1
 * z 5
 * n 0
 * layers 4
 * layer 76 512 ELU            inputs, outputs, activation
 * ...
 * scalingMeans 0.1 ...        one per input, or: unknown
 * scalingDeviations 1.2 ...   one per input, or: unknown
 * largestTrainingScore 12.3   or: unknown
 * training seed 1, ...        one line for people
 * bodySha256 0f3a...
 * end
 * </pre>
 *
 * <p>Lines that begin with # are comments.
 */
public final class ModelFile {

  /** What files are named. */
  public static final String EXTENSION = ".svdd";

  private ModelFile() {}

  /**
   * Writes the file, whole or not at all.
   *
   * @throws StorageException where it cannot be written
   */
  public static void write(DeepSvddModel model, Path file) {
    byte[] body = ModelBody.format(model.layers());
    String checksum = new Sha256().add(ByteBuffer.wrap(body)).hex();
    byte[] header = ModelHeader.of(model, checksum).format();
    AtomicFile.write(file, stream -> {
      stream.write(header);
      stream.write(body);
    });
  }

  /**
   * Reads and verifies a file.
   *
   * @throws InvalidInputException naming the file and the line or field that is wrong
   * @throws StorageException where it cannot be read
   */
  public static DeepSvddModel read(Path file) {
    return parse(InputFile.read(file), file.toString());
  }

  static boolean begins(byte[] content) {
    return ModelHeader.begins(content);
  }

  private static DeepSvddModel parse(byte[] content, String source) {
    ModelHeader header = ModelHeader.parse(content, source);
    int start = ModelHeader.length(content);
    ByteBuffer body = ByteBuffer.wrap(content, start, content.length - start);
    long expected = header.bodyBytes();
    if (body.remaining() != expected) {
      throw new InvalidInputException(
          source + ": " + body.remaining() + " bytes of weights where the header's layers need " + expected
              + (body.remaining() < expected ? "; the file is truncated" : "; something was appended to the file"));
    }
    if (!new Sha256().add(body).hex().equals(header.checksum())) {
      throw new InvalidInputException(
          source + ": the weights do not have the checksum of field 'bodySha256'; the file is damaged");
    }
    return header.model(ModelBody.parse(body, header.layers(), source));
  }
}
