package org.joulemark.tck.mutant;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.Matrix;

/**
 * A right network, but for one thing.
 *
 * @param instead what happens at a step in place of the right thing
 * @param shownOutput the output buffer as the caller sees it
 */
record AlteredNetwork(
    CompiledNetwork right,
    Map<Step, Consumer<CompiledNetwork>> instead,
    UnaryOperator<Matrix> shownOutput,
    Supplier<Map<String, String>> toldChoices) implements CompiledNetwork.Physical {

  static AlteredNetwork at(Step step, CompiledNetwork right, Consumer<CompiledNetwork> instead) {
    return new AlteredNetwork(right, Map.of(step, instead), UnaryOperator.identity(), right::choices);
  }

  AlteredNetwork alsoAt(Step step, Consumer<CompiledNetwork> otherInstead) {
    var steps = new java.util.EnumMap<Step, Consumer<CompiledNetwork>>(instead);
    steps.put(step, otherInstead);
    return new AlteredNetwork(right, steps, shownOutput, toldChoices);
  }

  static AlteredNetwork showing(CompiledNetwork right, UnaryOperator<Matrix> shownOutput) {
    return new AlteredNetwork(right, Map.of(), shownOutput, right::choices);
  }

  static AlteredNetwork telling(CompiledNetwork right, Supplier<Map<String, String>> choices) {
    return new AlteredNetwork(right, Map.of(), UnaryOperator.identity(), choices);
  }

  private void perform(Step step, Consumer<CompiledNetwork> rightly) {
    instead.getOrDefault(step, rightly).accept(right);
  }

  @Override
  public Matrix input() {
    return right.input();
  }

  @Override
  public Matrix output() {
    return shownOutput.apply(right.output());
  }

  @Override
  public void upload() {
    perform(Step.UPLOAD, CompiledNetwork::upload);
  }

  @Override
  public void infer() {
    perform(Step.INFER, CompiledNetwork::infer);
  }

  @Override
  public void download() {
    perform(Step.DOWNLOAD, CompiledNetwork::download);
  }

  @Override
  public Map<String, String> choices() {
    return toldChoices.get();
  }

  @Override
  public void close() {
    perform(Step.CLOSE, CompiledNetwork::close);
  }
}
