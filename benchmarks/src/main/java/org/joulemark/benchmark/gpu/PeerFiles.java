package org.joulemark.benchmark.gpu;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joulemark.api.ElementType;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Readout;
import org.joulemark.benchmark.peers.Amplitude;
import org.joulemark.benchmark.peers.Evaluation;
import org.joulemark.benchmark.peers.OnnxFormulation;
import org.joulemark.benchmark.peers.ScoreFormulation;
import org.jspecify.annotations.Nullable;

/**
 * A folder from which peers read what they evaluate: {@code network} says what there is, a line each; {@code numbers} are all
 * numbers, binary64 with the low byte first, in the order of those lines; and the graphs of ONNX, {@code WAY-FORMULATION.onnx}.
 */
final class PeerFiles {

  private static final String AS_THE_FORMULA_READS = "literal";
  private static final String BY_THE_FORMULA = "written";
  private static final String REWRITTEN = "rewritten";

  private PeerFiles() {}

  /**
   * Writes a batch.
   *
   * @param distinct rows, with the references of all
   * @param rows of the batch: the distinct ones again and again
   */
  static void write(Path folder, Evaluation distinct, int rows, ElementType elementType) throws IOException {
    Files.write(folder.resolve("network"), description(distinct, rows, elementType));
    writeNumbers(folder.resolve("numbers"), distinct);
    writeGraphs(folder, distinct.network(), elementType);
  }

  private static List<String> description(Evaluation distinct, int rows, ElementType elementType) {
    List<String> lines = new ArrayList<>();
    lines.add("element " + elementType.name().toLowerCase(Locale.ROOT));
    lines.add("rows " + rows);
    for (Layer layer : distinct.network().layers()) {
      lines.add(switch (layer) {
        case Layer.Dense(Matrix weights, var bias, var activation) -> "layer %d %d %s %s".formatted(
            weights.columns(), weights.rows(), activation.name().toLowerCase(Locale.ROOT),
            presence(bias));
      });
    }
    lines.add(switch (distinct.network().readout()) {
      case Readout.Identity _ -> "readout identity";
      case Readout.LogProdTwoCosh(var bias) -> "readout log-prod-two-cosh " + presence(bias);
      case Readout.SquaredDistance _ -> "readout squared-distance";
    });
    lines.add("inputs " + shape(distinct.inputs()));
    lines.add("references " + shape(distinct.references()));
    return lines;
  }

  private static String presence(@Nullable Matrix bias) {
    return bias == null ? "no-bias" : "bias";
  }

  private static String shape(Matrix matrix) {
    return matrix.rows() + " " + matrix.columns();
  }

  private static void writeNumbers(Path file, Evaluation distinct) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Matrix matrix : NetworkConstants.of(distinct.network())) {
        write(channel, matrix);
      }
      write(channel, distinct.inputs());
      write(channel, distinct.references());
    }
  }

  private static void write(WritableByteChannel channel, Matrix matrix) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(matrix.rows() * matrix.columns() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < matrix.rows(); row++) {
      for (double number : matrix.row(row)) {
        bytes.putDouble(number);
      }
    }
    bytes.flip();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void writeGraphs(Path folder, Network network, ElementType elementType) throws IOException {
    switch (network.readout()) {
      case Readout.Identity _ -> {
      }
      case Readout.LogProdTwoCosh _ -> writeAmplitudes(folder, Amplitude.of(network), elementType);
      case Readout.SquaredDistance _ -> writeScores(folder, network, elementType);
    }
  }

  private static void writeAmplitudes(Path folder, Amplitude amplitude, ElementType elementType) throws IOException {
    for (OnnxFormulation formulation : OnnxFormulation.values()) {
      String way = formulation.hasLogarithmPerUnit() ? BY_THE_FORMULA : REWRITTEN;
      Files.write(
          graph(folder, formulation == OnnxFormulation.LOG_COSH ? AS_THE_FORMULA_READS : way, formulation),
          formulation.model(amplitude, elementType));
    }
  }

  private static void writeScores(Path folder, Network network, ElementType elementType) throws IOException {
    for (ScoreFormulation formulation : ScoreFormulation.of(network)) {
      String way = formulation == ScoreFormulation.LITERAL ? AS_THE_FORMULA_READS : BY_THE_FORMULA;
      Files.write(graph(folder, way, formulation), formulation.model(network, elementType));
    }
  }

  private static Path graph(Path folder, String way, Enum<?> formulation) {
    return folder.resolve("%s-%s.onnx".formatted(way, formulation.name().toLowerCase(Locale.ROOT)));
  }
}
