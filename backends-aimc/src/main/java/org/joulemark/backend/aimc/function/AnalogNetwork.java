package org.joulemark.backend.aimc.function;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.ModelledCost;

/** A network on a virtual chip: the function is simulated, the cost is the chip's. */
public final class AnalogNetwork implements CompiledNetwork.Modelled {

  private final ModelledCost cost;
  private final Map<String, String> choices;
  private final Arena arena = Arena.ofConfined();
  private final Matrix input;
  private final Matrix output;
  private final double[] uploaded;
  private final double[] answers;
  private final ChunkedRows evaluation;
  private long inferences;

  private AnalogNetwork(CompileRequest request, AnalogChain chain, ModelledCost cost, Map<String, String> choices,
      int threads) {
    this.cost = cost;
    this.choices = Map.copyOf(choices);
    this.input = Matrix.allocate(request.batchRows(), request.network().inputs(), ElementType.FLOAT64, arena);
    this.output = Matrix.allocate(request.batchRows(), request.network().outputs(), ElementType.FLOAT64, arena);
    this.uploaded = new double[request.batchRows() * request.network().inputs()];
    this.answers = new double[request.batchRows() * request.network().outputs()];
    this.evaluation = new ChunkedRows(chain, request.batchRows(), threads);
  }

  /**
   * Programs a virtual chip.
   *
   * @param threads of the simulation, which change nothing in what it answers
   */
  public static AnalogNetwork compile(
      CompileRequest request, Programme programme, ModelledCost cost, Map<String, String> choices, int threads) {
    var chain = new ChipProgrammer(programme, request.network()).program(request.calibrationRows());
    return new AnalogNetwork(request, chain, cost, choices, threads);
  }

  @Override
  public Matrix input() {
    requireOpen();
    return input;
  }

  @Override
  public Matrix output() {
    requireOpen();
    return output;
  }

  @Override
  public void upload() {
    requireOpen();
    MemorySegment.copy(input.segment(), ValueLayout.JAVA_DOUBLE, 0, uploaded, 0, uploaded.length);
  }

  @Override
  public void infer() {
    requireOpen();
    evaluation.run(uploaded, inferences, answers);
    inferences++;
  }

  @Override
  public void download() {
    requireOpen();
    MemorySegment.copy(answers, 0, output.segment(), ValueLayout.JAVA_DOUBLE, 0, answers.length);
  }

  @Override
  public Map<String, String> choices() {
    return choices;
  }

  @Override
  public ModelledCost costPerInference() {
    return cost;
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      evaluation.close();
      arena.close();
    }
  }

  private void requireOpen() {
    if (!arena.scope().isAlive()) {
      throw new IllegalStateException("this network has ended");
    }
  }
}
