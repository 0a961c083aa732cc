package org.joulemark.benchmark.gpu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.joulemark.api.InvalidInputException;
import org.joulemark.api.Precision;
import org.joulemark.benchmark.peers.BackendContender;
import org.joulemark.benchmark.peers.Errors;
import org.joulemark.benchmark.peers.Evaluation;
import org.joulemark.benchmark.peers.SvddNetworks;
import org.jspecify.annotations.Nullable;

/**
 * One matrix product on a device, in a JVM whose environment says how much of the device there is. Answers what
 * {@link LineProcess} asks: {@code units}, {@code prepare PRECISION TILE}, {@code run RUNS}, {@code errors}. The argument is the
 * backend's setting {@code device}.
 */
final class ProductServer {

  static final int ROWS = 4096;
  static final int SIDE = 512;

  private static final int DISTINCT_ROWS = 64;

  private final String setting;
  private final Evaluation batch;
  private @Nullable BackendContender product;

  private ProductServer(String setting) {
    this.setting = setting;
    batch = Evaluation.of(SvddNetworks.product(SIDE), SvddNetworks.rows(DISTINCT_ROWS, SIDE)).repeated(ROWS);
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    var server = new ProductServer(arguments[0]);
    var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(server.answer(line.split("\t")));
      answers.flush();
    }
    System.exit(0);
  }

  private String answer(String[] request) {
    try {
      return "ok\t" + switch (request[0]) {
        case "units" -> Integer.toString(Device.of(setting).unit().device().computeUnits());
        case "prepare" -> prepare(Precision.valueOf(request[1]), request[2]);
        case "run" -> Double.toString(product().seconds(Integer.parseInt(request[1])));
        case "errors" -> written(product().errors());
        default -> throw new InvalidInputException("there is no request " + request[0]);
      };
    } catch (InvalidInputException | IllegalArgumentException refused) {
      return "failed\t" + refused.getMessage();
    }
  }

  private String prepare(Precision precision, String tile) {
    if (product != null) {
      product.close();
    }
    Map<String, String> settings = Map.of("device", setting, "kernel", "dense", "tile", tile);
    product = new BackendContender("product", Device.of(setting).backend(), settings, batch, precision);
    product.run();
    return "";
  }

  private BackendContender product() {
    if (product == null) {
      throw new InvalidInputException("nothing was prepared");
    }
    return product;
  }

  private static String written(Errors errors) {
    return errors.absolute() + "\t" + errors.relative();
  }
}
