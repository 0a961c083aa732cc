package org.joulemark.workload.svdd.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joulemark.api.Activation;
import org.joulemark.api.StandardScaling;

/** Small random networks. */
public final class Networks {

  private Networks() {}

  /** Three inputs, hidden layers of four and five, two outputs, n = 3. */
  public static DeepSvddModel small() {
    return random(3, Activation.ELU, 3, 4, 5, 2);
  }

  public static DeepSvddModel random(int n, Activation activation, int... widths) {
    SplittableRandom random = new SplittableRandom(7);
    List<DenseWeights> layers = new ArrayList<>();
    for (int layer = 1; layer < widths.length; layer++) {
      int inputs = widths[layer - 1];
      int outputs = widths[layer];
      boolean last = layer == widths.length - 1;
      layers.add(
          new DenseWeights(
              inputs, outputs, numbers(random, inputs * outputs, 1 / Math.sqrt(inputs)), numbers(random, outputs, 0.1),
              last ? Activation.IDENTITY : activation));
    }
    double[] means = random.doubles(widths[0]).toArray();
    double[] deviations = random.doubles(widths[0], 0.5, 2).toArray();
    return new DeepSvddModel(layers, n, new StandardScaling(means, deviations), 12.625, "by chance");
  }

  /** All that a network is, to the last bit; AssertJ's recursive comparison would allow for rounding. */
  public static String bits(DeepSvddModel model) {
    String checksum = new Sha256().add(ByteBuffer.wrap(ModelBody.format(model.layers()))).hex();
    return new String(ModelHeader.of(model, checksum).format(), StandardCharsets.UTF_8);
  }

  public static List<String> bits(List<DeepSvddModel> models) {
    return models.stream().map(Networks::bits).toList();
  }

  private static float[] numbers(SplittableRandom random, int count, double size) {
    float[] numbers = new float[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = (float) (size * random.nextDouble(-1.7, 1.7));
    }
    return numbers;
  }
}
