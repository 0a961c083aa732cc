package org.joulemark.benchmark.peers;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joulemark.api.Activation;
import org.joulemark.api.ElementType;
import org.joulemark.api.Matrix;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.ReferenceInterpreter;

/**
 * Prints what an event costs with Deep SVDD's networks: on the backend's dense kernel and in ONNX Runtime at its best batch
 * size, measured side by side; then with all 63 networks of the published ensemble.
 */
public final class SvddComparison {

  private static final int EVENTS = 4096;
  private static final int CHECKED_EVENTS = 128;
  private static final int ROUNDS = 41;
  private static final int ENSEMBLE_ROUNDS = 11;
  private static final int[] ENSEMBLE_Z = {5, 8, 13, 21, 34, 55, 89, 144, 233};
  private static final int[] ENSEMBLE_N = {0, 1, 2, 3, 4, 10, 25};

  /** Bunch crossings per second at the Large Hadron Collider. */
  private static final double CROSSINGS_PER_SECOND = 40e6;

  private SvddComparison() {}

  public static void main(String[] arguments) {
    System.out.printf("%s %s, %s%n", System.getProperty("java.vm.name"), System.getProperty("java.vm.version"),
        System.getProperty("os.arch"));
    Matrix events = SvddNetworks.events(EVENTS);
    for (int z : new int[]{233, 34, 5}) {
      compare(z, Activation.ELU, events);
    }
    compare(233, Activation.RELU, events);
    measureEnsemble(events);
  }

  private static void compare(int z, Activation activation, Matrix events) {
    Evaluation evaluation = evaluation(SvddNetworks.network(z, 1, activation), events, CHECKED_EVENTS);
    List<Contender> contenders = new ArrayList<>();
    for (ScoreFormulation formulation : ScoreFormulation.of(evaluation.network())) {
      contenders.add(
          OnnxSweep.fastest(formulation.title(), formulation.model(evaluation.network(), ElementType.FLOAT32),
              evaluation));
    }
    int peers = contenders.size();
    contenders.add(BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 1));
    contenders.add(BackendContender.cpu(evaluation, Precision.FLOAT32, "dense", 2));
    contenders.add(BackendContender.cpu(evaluation, Precision.FLOAT64, "dense", 1));
    contenders.add(BackendContender.cpu(evaluation, Precision.FLOAT64, "dense", 2));
    var peak = new MultiplyAddPeak();
    InterleavedRounds rounds = InterleavedRounds.measure(tasks(contenders, peak), ROUNDS);
    int fastestPeer = IntStream.range(0, peers).boxed()
        .min(Comparator.comparingDouble(rounds::medianSeconds)).orElseThrow();

    System.out.printf("%n76 -> 512 -> 256 -> 128 -> %d, %s, %d events%n", z, activation, EVENTS);
    System.out.printf("%-78s %9s %9s %12s %9s %7s %7s %9s%n",
        "", "ns/event", "least", "events/s", "GFLOP/s", "peak %", "x ONNX", "max error");
    for (int index = 0; index < contenders.size(); index++) {
      print(evaluation, contenders, rounds, peak, index, fastestPeer);
    }
    System.out.printf("x ONNX: times the events/s of \"%s\"%n", contenders.get(fastestPeer).name());
    System.out.printf("one thread, float32, against the literal \"%s\": x %.2f%n",
        contenders.getFirst().name(), rounds.speedUp(peers, 0));
    System.out.printf("two threads: float32 x %.2f, float64 x %.2f of one%n",
        rounds.speedUp(peers + 1, peers), rounds.speedUp(peers + 3, peers + 2));
    System.out.printf("one core sustains %.2f %% of 40 MHz%n",
        100 * EVENTS / rounds.medianSeconds(peers) / CROSSINGS_PER_SECOND);
    System.out.printf("multiply-add peak of one thread: %.1f GFLOP/s, at most %.1f%n",
        2 * peak.multiplyAdds() / rounds.medianSeconds(contenders.size()) * 1e-9,
        2 * peak.multiplyAdds() / rounds.leastSeconds(contenders.size()) * 1e-9);
    contenders.forEach(Contender::close);
  }

  private static void print(
      Evaluation evaluation, List<Contender> contenders, InterleavedRounds rounds, MultiplyAddPeak peak, int index,
      int fastestPeer) {
    double seconds = rounds.medianSeconds(index);
    double multiplyAdds = (double) SvddNetworks.multiplyAdds(evaluation.network()) * EVENTS;
    System.out.printf("%-78s %9.0f %9.0f %12.0f %9.1f %7.1f %7.2f %9.1e%n",
        contenders.get(index).name(), seconds / EVENTS * 1e9, rounds.leastSeconds(index) / EVENTS * 1e9,
        EVENTS / seconds, 2 * multiplyAdds / seconds * 1e-9,
        100 * shareOfPeak(rounds, index, contenders.size(), multiplyAdds, peak),
        rounds.speedUp(index, fastestPeer), contenders.get(index).errors().absolute());
  }

  private static double shareOfPeak(
      InterleavedRounds rounds, int task, int peakTask, double multiplyAdds, MultiplyAddPeak peak) {
    return rounds.speedUp(task, peakTask) * multiplyAdds / peak.multiplyAdds();
  }

  private static void measureEnsemble(Matrix events) {
    for (int threads = 1; threads <= 2; threads++) {
      List<Contender> members = new ArrayList<>();
      double multiplyAdds = 0;
      for (int z : ENSEMBLE_Z) {
        for (int n : ENSEMBLE_N) {
          Network network = SvddNetworks.network(z, n, Activation.ELU);
          multiplyAdds += (double) SvddNetworks.multiplyAdds(network) * EVENTS;
          members.add(BackendContender.cpu(evaluation(network, events, 1), Precision.FLOAT32, "dense", threads));
        }
      }
      var ensemble = new EnsembleContender("all of the ensemble", members);
      printEnsemble(ensemble, threads, multiplyAdds);
      ensemble.close();
    }
  }

  private static void printEnsemble(EnsembleContender ensemble, int threads, double multiplyAdds) {
    var peak = new MultiplyAddPeak();
    InterleavedRounds rounds = InterleavedRounds.measure(tasks(List.of(ensemble), peak), ENSEMBLE_ROUNDS);
    double perSecond = EVENTS / rounds.medianSeconds(0);
    System.out.printf(
        "%n%d networks one after another, float32, %d thread(s): %.0f events/s through all, %.1f us per event, "
            + "%.1f GFLOP/s, %.1f %% of one thread's peak, %.3f %% of 40 MHz, max error %.1e%n",
        ensemble.members().size(), threads, perSecond, 1e6 / perSecond,
        2 * multiplyAdds / rounds.medianSeconds(0) * 1e-9, 100 * shareOfPeak(rounds, 0, 1, multiplyAdds, peak),
        100 * perSecond / CROSSINGS_PER_SECOND, ensemble.errors().absolute());
  }

  private static Evaluation evaluation(Network network, Matrix events, int checkedEvents) {
    return new Evaluation(
        network, events, ReferenceInterpreter.evaluate(network, events.rowRange(0, checkedEvents), Arena.ofAuto()));
  }

  private static List<InterleavedRounds.Task> tasks(List<? extends Contender> contenders, MultiplyAddPeak peak) {
    List<InterleavedRounds.Task> tasks = new ArrayList<>();
    contenders.forEach(contender -> tasks.add(contender::seconds));
    tasks.add(InterleavedRounds.timed(peak::run));
    return tasks;
  }
}
