package org.joulemark.backend.aimc.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Placement.Block;
import org.joulemark.api.Readout;
import org.joulemark.backend.aimc.chip.TableFormat;
import org.joulemark.backend.aimc.function.AnalogLayer.ConvertedTile;
import org.joulemark.backend.aimc.function.Calibration.LayerRanges;
import org.jspecify.annotations.Nullable;

/** Calibrates the ranges of a network, layer by layer, and programs its weights. */
final class ChipProgrammer {

  private final Programme programme;
  private final Network network;

  ChipProgrammer(Programme programme, Network network) {
    this.programme = programme;
    this.network = network;
  }

  AnalogChain program(Matrix calibrationRows) {
    var calibration = new Calibration(programme, calibrationRows);
    var layers = new ArrayList<AnalogLayer>();
    for (int index = 0; index < network.layers().size(); index++) {
      switch (network.layers().get(index)) {
        case Layer.Dense dense -> layers.add(layer(dense, programme.mapping().layers().get(index),
            calibration.calibrate(dense, programme.mapping().layers().get(index))));
      }
    }
    return new AnalogChain(network.inputs(), network.outputs(), layers, readout(calibration), programme.seed());
  }

  private AnalogLayer layer(Layer.Dense dense, List<Block> blocks, LayerRanges ranges) {
    var dac = programme.chip().dac();
    var pulseWidths = new PulseWidths(dac.resolution(), dac.fullScale().magnitude(ranges.input()));
    List<ConvertedTile> tiles = IntStream.range(0, blocks.size())
        .mapToObj(place -> tile(dense, blocks.get(place), place, ranges.currents().get(place))).toList();
    return new AnalogLayer(pulseWidths, tiles, column(dense.bias(), dense.outputs()),
        activation(dense.activation(), ranges.mostNegative()));
  }

  private ConvertedTile tile(Layer.Dense dense, Block block, int place, double calibratedCurrent) {
    var adc = programme.chip().adc();
    var tile = ProgrammedTile.of(
        block, dense.weights(), programme.chip().crossbar().maximumConductanceMicrosiemens(), programme.noise(),
        programme.compensatesDrift(),
        RandomStreams.of(programme.seed(), RandomStreams.PROGRAMMING, block.layer(), place),
        RandomStreams.of(programme.seed(), RandomStreams.DRIFT, block.layer(), place));
    return new ConvertedTile(
        tile, new SignedCounts(adc.resolution(), adc.fullScale().magnitude(calibratedCurrent)));
  }

  private LayerActivation activation(Activation activation, double mostNegative) {
    return switch (activation) {
      case IDENTITY -> preActivation -> preActivation;
      case RELU -> preActivation -> Math.max(0, preActivation);
      case ELU -> eluTable(mostNegative);
      case TANH -> throw new IllegalArgumentException("no unit of the chip computes tanh");
    };
  }

  private LayerActivation eluTable(double mostNegative) {
    TableFormat format = programme.chip().activationTable().format();
    LookUpTable table = LookUpTable.of(format, mostNegative, magnitude -> Math.expm1(-magnitude));
    return preActivation -> preActivation > 0 ? preActivation : table.at(-preActivation);
  }

  private DigitalReadout readout(Calibration calibration) {
    var dpu = programme.chip().dpu();
    int lastLayerOutputs = network.layers().getLast().outputs();
    return switch (network.readout()) {
      case Readout.Identity _ -> new DigitalReadout.Identity();
      case Readout.LogProdTwoCosh(@Nullable Matrix visibleBias) -> new DigitalReadout.LogAmplitude(
          LookUpTable.of(dpu.tables(), calibration.outputRange(new double[lastLayerOutputs]),
              ChipProgrammer::logTwoCosh),
          dpu.adder(), visibleBias == null ? new double[0] : column(visibleBias, network.inputs()));
      case Readout.SquaredDistance(Matrix center) -> {
        double[] centre = column(center, lastLayerOutputs);
        yield new DigitalReadout.SquaredDistance(
            LookUpTable.of(dpu.tables(), calibration.outputRange(centre), distance -> distance * distance),
            dpu.adder(), centre);
      }
    };
  }

  /** Without overflow. */
  private static double logTwoCosh(double magnitude) {
    return magnitude + Math.log1p(Math.exp(-2 * magnitude));
  }

  private static double[] column(@Nullable Matrix matrix, int length) {
    return matrix == null
        ? new double[length]
        : IntStream.range(0, length).mapToDouble(row -> matrix.get(row, 0)).toArray();
  }
}
