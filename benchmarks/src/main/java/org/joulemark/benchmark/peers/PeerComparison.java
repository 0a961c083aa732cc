package org.joulemark.benchmark.peers;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Precision;
import org.joulemark.api.Settings;
import org.joulemark.spin.SpinGroups;
import org.joulemark.workload.nqs.NqsRbmWorkload;

/**
 * Prints what a state of {@code nqs-rbm} costs in float32 with the backend's kernels, with ONNX Runtime in every formulation
 * at its best batch size, and with plain loops, measured side by side. Arguments: values of alpha, by default 1 and 10.
 */
public final class PeerComparison {

  private static final List<OnnxFormulation> FORMULATIONS = List.of(OnnxFormulation.values());
  private static final int ROUNDS = 41;
  private static final int ONE_ROW_ROUNDS = 21;

  private PeerComparison() {}

  public static void main(String[] arguments) {
    System.out.printf("%s %s, %s%n", System.getProperty("java.vm.name"), System.getProperty("java.vm.version"),
        System.getProperty("os.arch"));
    int[] alphas =
        arguments.length == 0 ? new int[]{1, 10} : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int alpha : alphas) {
      compare(alpha);
    }
  }

  private static void compare(int alpha) {
    var workload = new NqsRbmWorkload();
    Settings settings = Settings.of(workload.settings(), Map.of("alpha", Integer.toString(alpha)));
    try (Arena arena = Arena.ofShared()) {
      var evaluation = Evaluation.of((InferenceProblem) workload.load(settings, arena));
      compareAllStates(alpha, evaluation);
      compareOneState(evaluation);
    }
  }

  private static void compareAllStates(int alpha, Evaluation evaluation) {
    List<Contender> contenders = onnxAtItsBest(evaluation);
    int dense = add(contenders, BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 1));
    int tables = add(contenders, BackendContender.cpu(evaluation, Precision.FLOAT32, "exp-table", 1));
    int denseTwice = add(contenders, BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 2));
    int tablesTwice = add(contenders, BackendContender.cpu(evaluation, Precision.FLOAT32, "exp-table", 2));
    add(contenders, new ScalarContender(evaluation));
    var peak = new MultiplyAddPeak();
    List<InterleavedRounds.Task> tasks = new ArrayList<>(tasks(contenders));
    tasks.add(InterleavedRounds.timed(peak::run));

    InterleavedRounds rounds = InterleavedRounds.measure(tasks, ROUNDS);
    int states = evaluation.rows();
    int units = evaluation.network().layers().getFirst().outputs();
    int asWritten = fastest(rounds, true);
    int rewritten = fastest(rounds, false);
    System.out.printf("%nalpha = %d: %d hidden units, %d states, float32%n", alpha, units, states);
    System.out.printf("%-68s %9s %9s %13s %9s %9s %9s%n",
        "", "ns/state", "least", "states/s", "x written", "x any", "max error");
    for (int index = 0; index < contenders.size(); index++) {
      double seconds = rounds.medianSeconds(index);
      System.out.printf("%-68s %9.2f %9.2f %13.0f %9.2f %9.2f %9.1e%n",
          contenders.get(index).name(), seconds / states * 1e9, rounds.leastSeconds(index) / states * 1e9,
          states / seconds,
          rounds.speedUp(index, asWritten), rounds.speedUp(index, rewritten),
          contenders.get(index).errors().absolute());
    }
    System.out.printf("x written: times the states/s of \"%s\"%n", contenders.get(asWritten).name());
    System.out.printf("x any: times the states/s of \"%s\"%n", contenders.get(rewritten).name());
    int literal = FORMULATIONS.indexOf(OnnxFormulation.LOG_COSH);
    System.out.printf("against the literal \"%s\": dense x %.1f, exp-table x %.1f%n", contenders.get(literal).name(),
        rounds.speedUp(dense, literal), rounds.speedUp(tables, literal));
    System.out.printf("two threads: dense x %.2f, exp-table x %.2f of one%n",
        rounds.speedUp(denseTwice, dense), rounds.speedUp(tablesTwice, tables));
    printPeak(evaluation, rounds, peak, tasks.size() - 1, dense, tables);
    contenders.forEach(Contender::close);
  }

  private static List<InterleavedRounds.Task> tasks(List<Contender> contenders) {
    return contenders.stream().<InterleavedRounds.Task>map(contender -> contender::seconds).toList();
  }

  private static int add(List<Contender> contenders, Contender contender) {
    contenders.add(contender);
    return contenders.size() - 1;
  }

  /** One contender per formulation, in their order. */
  private static List<Contender> onnxAtItsBest(Evaluation evaluation) {
    Amplitude amplitude = Amplitude.of(evaluation.network());
    List<Contender> fastest = new ArrayList<>();
    for (OnnxFormulation formulation : FORMULATIONS) {
      fastest
          .add(OnnxSweep.fastest(formulation.title(), formulation.model(amplitude, ElementType.FLOAT32), evaluation));
    }
    return fastest;
  }

  private static int fastest(InterleavedRounds rounds, boolean asWrittenOnly) {
    return IntStream.range(0, FORMULATIONS.size())
        .filter(index -> !asWrittenOnly || FORMULATIONS.get(index).hasLogarithmPerUnit())
        .boxed()
        .min(Comparator.comparingDouble(rounds::medianSeconds))
        .orElseThrow();
  }

  private static void printPeak(
      Evaluation evaluation, InterleavedRounds rounds, MultiplyAddPeak peak, int peakTask, int dense, int tables) {
    int states = evaluation.rows();
    int inputs = evaluation.inputs().columns();
    int units = evaluation.network().layers().getFirst().outputs();
    double peakPerSecond = peak.multiplyAdds() / rounds.leastSeconds(peakTask);
    double denseShare = (double) states * inputs * units / rounds.medianSeconds(dense) / peakPerSecond;
    double tableShare =
        (double) states * SpinGroups.count(inputs) * units / rounds.medianSeconds(tables) / peakPerSecond;
    System.out.printf("multiply-add peak of one thread: %.1f GFLOP/s%n", 2 * peakPerSecond * 1e-9);
    System.out.printf(
        "share of it: dense %.0f %% (counted: W s + b alone), exp-table %.0f %% (counted: %d per hidden unit, "
            + "entries multiplied and factors multiplied)%n",
        100 * denseShare, 100 * tableShare, SpinGroups.count(inputs));
  }

  private static void compareOneState(Evaluation evaluation) {
    Evaluation single = evaluation.ofFirst(1);
    Amplitude amplitude = Amplitude.of(evaluation.network());
    OnnxFormulation formulation = OnnxFormulation.EXP_LOG;
    List<Contender> contenders = List.of(
        new OnnxContender(formulation.title(), formulation.model(amplitude, ElementType.FLOAT32), single, 1),
        BackendContender.cpu(single, Precision.FLOAT32, "dense", 2),
        BackendContender.cpu(single, Precision.FLOAT32, "exp-table", 2));
    InterleavedRounds rounds = InterleavedRounds.measure(tasks(contenders), ONE_ROW_ROUNDS);
    System.out.println("one state alone:");
    for (int index = 0; index < contenders.size(); index++) {
      System.out.printf("%-68s %9.1f ns%n", contenders.get(index).name(), rounds.medianSeconds(index) * 1e9);
    }
    contenders.forEach(Contender::close);
  }
}
