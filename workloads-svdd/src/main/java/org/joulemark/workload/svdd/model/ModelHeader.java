package org.joulemark.workload.svdd.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.joulemark.api.Activation;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.StandardScaling;
import org.jspecify.annotations.Nullable;

/**
 * The text header of a model file.
 *
 * @param checksum SHA-256 of the body
 */
record ModelHeader(
    List<LayerShape> layers, int n, @Nullable StandardScaling scaling, double largestTrainingScore, String training,
    String checksum) {

  private static final String SIGNATURE = "joulemark-svdd";
  private static final String VERSION = "1";
  private static final String PREAMBLE =
      """
          # A Deep SVDD network: score = |out - n|^2, n in each of the z outputs. After the line 'end' come the weights as raw
          # little-endian float32, layer after layer: outputs x inputs, row after row, then one bias per output.
          """;
  private static final String UNKNOWN = "unknown";
  private static final byte[] LAST_LINE = "\nend\n".getBytes(StandardCharsets.UTF_8);
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST_LAYERS = 1000;
  private static final int MOST_UNITS = 1_000_000;
  private static final int LARGEST_N = 1_000_000;

  static ModelHeader of(DeepSvddModel model, String checksum) {
    return new ModelHeader(
        model.layers().stream().map(LayerShape::of).toList(), model.n(), model.scaling(),
        model.largestTrainingScore(), model.training(), checksum);
  }

  DeepSvddModel model(List<DenseWeights> weights) {
    return new DeepSvddModel(weights, n, scaling, largestTrainingScore, training);
  }

  long bodyBytes() {
    return layers.stream().mapToLong(LayerShape::parameters).sum() * Float.BYTES;
  }

  /** Whether a file with these first bytes means to be of this format. */
  static boolean begins(byte[] content) {
    byte[] signature = SIGNATURE.getBytes(StandardCharsets.UTF_8);
    return content.length >= signature.length
        && Arrays.equals(signature, 0, signature.length, content, 0, signature.length);
  }

  byte[] format() {
    StringBuilder text = new StringBuilder();
    text.append(SIGNATURE).append(' ').append(VERSION).append('\n').append(PREAMBLE);
    line(text, "z", layers.getLast().outputs());
    line(text, "n", n);
    line(text, "layers", layers.size());
    for (LayerShape layer : layers) {
      line(text, "layer", layer.inputs() + " " + layer.outputs() + " " + layer.activation());
    }
    line(text, "scalingMeans", scaling == null ? UNKNOWN : joined(scaling.means()));
    line(text, "scalingDeviations", scaling == null ? UNKNOWN : joined(scaling.standardDeviations()));
    line(text, "largestTrainingScore", Double.isNaN(largestTrainingScore) ? UNKNOWN : largestTrainingScore);
    line(text, "training", training.lines().collect(Collectors.joining(" ")));
    line(text, "bodySha256", checksum);
    return text.append("end\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String keyword, Object value) {
    text.append(keyword).append(' ').append(value).append('\n');
  }

  private static String joined(double[] numbers) {
    return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  /** Bytes of the header at the beginning of a file; all there are, where the line that ends it is missing. */
  static int length(byte[] content) {
    for (int end = LAST_LINE.length; end <= content.length; end++) {
      if (Arrays.equals(content, end - LAST_LINE.length, end, LAST_LINE, 0, LAST_LINE.length)) {
        return end;
      }
    }
    return content.length;
  }

  /**
   * Reads the header at the beginning of a file.
   *
   * @param source names the file in error messages
   */
  static ModelHeader parse(byte[] content, String source) {
    if (content.length == 0) {
      throw new InvalidInputException(source + ": is empty");
    }
    if (!begins(content)) {
      throw new InvalidInputException(source + ", line 1: does not begin with '" + SIGNATURE + "'");
    }
    HeaderLines lines = new HeaderLines(source, new String(content, 0, length(content), StandardCharsets.UTF_8));
    if (!lines.after(SIGNATURE).equals(VERSION)) {
      throw lines.error("only version " + VERSION + " of the format is known");
    }
    int z = lines.wholeNumberAfter("z", 1, MOST_UNITS);
    int n = lines.wholeNumberAfter("n", -LARGEST_N, LARGEST_N);
    List<LayerShape> layers = layers(lines);
    if (layers.getLast().outputs() != z) {
      throw lines.error("the last layer gives " + layers.getLast().outputs() + " numbers, but z is " + z);
    }
    StandardScaling scaling = scaling(lines, layers.getFirst().inputs());
    double largestTrainingScore = largestTrainingScore(lines);
    String training = lines.after("training");
    String checksum = checksum(lines);
    lines.after("end");
    return new ModelHeader(layers, n, scaling, largestTrainingScore, training, checksum);
  }

  private static List<LayerShape> layers(HeaderLines lines) {
    int count = lines.wholeNumberAfter("layers", 1, MOST_LAYERS);
    List<LayerShape> layers = new ArrayList<>();
    while (layers.size() < count) {
      LayerShape next = layer(lines);
      if (!layers.isEmpty() && layers.getLast().outputs() != next.inputs()) {
        throw lines.error(
            "layer " + (layers.size() + 1) + " takes " + next.inputs() + " numbers, the one before gives "
                + layers.getLast().outputs());
      }
      layers.add(next);
    }
    return List.copyOf(layers);
  }

  private static LayerShape layer(HeaderLines lines) {
    String[] words = lines.wordsAfter("layer");
    if (words.length != 3) {
      throw lines.error("layer: expected inputs, outputs and activation, found " + words.length + " words");
    }
    return new LayerShape(
        lines.wholeNumber("inputs", words[0], 1, MOST_UNITS), lines.wholeNumber("outputs", words[1], 1, MOST_UNITS),
        activation(lines, words[2]));
  }

  private static Activation activation(HeaderLines lines, String word) {
    for (Activation activation : Activation.values()) {
      if (activation.name().equals(word)) {
        return activation;
      }
    }
    throw lines.error("activation '" + word + "' is unknown; allowed: " + Arrays.toString(Activation.values()));
  }

  private static @Nullable StandardScaling scaling(HeaderLines lines, int inputs) {
    String means = lines.after("scalingMeans");
    if (means.equals(UNKNOWN)) {
      if (!lines.after("scalingDeviations").equals(UNKNOWN)) {
        throw lines.error("scalingDeviations must be '" + UNKNOWN + "' where scalingMeans is");
      }
      return null;
    }
    double[] allMeans = lines.numbers("scalingMeans", means, inputs);
    double[] allDeviations = lines.numbers("scalingDeviations", lines.after("scalingDeviations"), inputs);
    if (DoubleStream.of(allDeviations).anyMatch(deviation -> deviation <= 0)) {
      throw lines.error("scalingDeviations must be positive");
    }
    return new StandardScaling(allMeans, allDeviations);
  }

  private static double largestTrainingScore(HeaderLines lines) {
    String text = lines.after("largestTrainingScore");
    if (text.equals(UNKNOWN)) {
      return Double.NaN;
    }
    double score = lines.number("largestTrainingScore", text);
    if (score < 0) {
      throw lines.error("largestTrainingScore: " + text + " is negative, which no score is");
    }
    return score;
  }

  private static String checksum(HeaderLines lines) {
    String text = lines.after("bodySha256");
    if (!CHECKSUM.matcher(text).matches()) {
      throw lines.error("bodySha256 must be 64 hexadecimal digits");
    }
    return text;
  }
}
