package org.joulemark.backend.tornado.network;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.joulemark.api.Activation;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.backend.tornado.Networks;
import org.joulemark.backend.tornado.device.TornadoDevices;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.HalfFloatArray;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** cuBLAS needs a GPU; what follows its products does not. A plain kernel of one work item stands in for the library. */
@DisplayName("What follows a vendor's products, on the device that TornadoVM finds first,")
class VendorLayersOnDeviceTest {

  private static final TornadoDevices.Unit UNIT = TornadoDevices.all().getFirst();
  private static final int ROWS = 35;

  private static Stream<Network> networks() {
    return Stream.of(
        Networks.chain(Activation.TANH, new Readout.Identity(), 7, 35, 130, 3),
        Networks.chain(Activation.ELU, Networks.distance(133), 6, 20, 133),
        Networks.boltzmann(17, 133));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void makesRightAnswersOfProductsInFloat32(Network network) {
    requireReference(
        network, KernelSet.float32(),
        new VendorProducts<>(
            (graph, task, layer, input, product, rows) -> graph.task(
                task, VendorLayersOnDeviceTest::multiply, layer.weights(), input, product, rows, layer.inputs(),
                layer.outputs(), 1f),
            new Float32AfterProductTasks()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void makesRightAnswersOfProductsInFloat16(Network network) {
    assumeTrue(UNIT.device().precisions().contains(Precision.FLOAT16), "the device has no float16");
    requireReference(
        network, KernelSet.float16(),
        new VendorProducts<>(
            (graph, task, layer, input, product, rows) -> graph.task(
                task, VendorLayersOnDeviceTest::multiplyHalves, layer.weights(), input, product, rows, layer.inputs(),
                layer.outputs(), 1f),
            new Float16AfterProductTasks()));
  }

  private static <S extends TornadoNativeArray, W extends TornadoNativeArray> void requireReference(
      Network network, KernelSet<S, W> kernels, VendorProducts<S, W> products) {
    try (var residence = Residence.on(
        UNIT, kernels, ROWS, network.inputs(), network.outputs(), graph -> graph.byVendor(network, products))) {
      residence.input().copyFrom(Networks.rows(network, ROWS));
      residence.firstRun();
      residence.download();

      assertThatCode(() -> new Proof(network, kernels.format()).require(residence.input(), residence.output()))
          .doesNotThrowAnyException();
    }
  }

  /** As a library would be called, with a factor. */
  public static void multiply(
      FloatArray weights, FloatArray input, FloatArray product, int rows, int inputs, int outputs, float alpha) {
    for (int row = 0; row < rows; row++) {
      for (int output = 0; output < outputs; output++) {
        float sum = 0;
        for (int k = 0; k < inputs; k++) {
          sum += input.get(row * inputs + k) * weights.get(k * outputs + output);
        }
        product.set(row * outputs + output, alpha * sum);
      }
    }
  }

  /** As {@link #multiply}. */
  public static void multiplyHalves(
      HalfFloatArray weights, HalfFloatArray input, FloatArray product, int rows, int inputs, int outputs,
      float alpha) {
    for (int row = 0; row < rows; row++) {
      for (int output = 0; output < outputs; output++) {
        float sum = 0;
        for (int k = 0; k < inputs; k++) {
          sum += input.get(row * inputs + k).getFloat32() * weights.get(k * outputs + output).getFloat32();
        }
        product.set(row * outputs + output, alpha * sum);
      }
    }
  }
}
