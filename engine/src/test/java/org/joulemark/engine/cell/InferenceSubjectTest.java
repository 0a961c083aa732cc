package org.joulemark.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joulemark.api.Activation;
import org.joulemark.api.Combination;
import org.joulemark.api.CompileRequest;
import org.joulemark.api.CompiledNetwork;
import org.joulemark.api.ElementType;
import org.joulemark.api.InferenceBackend;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.InputKind;
import org.joulemark.api.Layer;
import org.joulemark.api.Matrix;
import org.joulemark.api.Member;
import org.joulemark.api.Network;
import org.joulemark.api.Precision;
import org.joulemark.api.Readout;
import org.joulemark.api.ReferenceInterpreter;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;
import org.joulemark.api.Tolerance;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.window.ItemWork;
import org.junit.jupiter.api.Test;

/** What is asked of a backend, and when. */
class InferenceSubjectTest {

  private final Arena arena = Arena.ofAuto();
  private final List<String> calls = new ArrayList<>();

  private Matrix matrix(double[][] rows) {
    return Matrix.ofRows(rows, arena);
  }

  private InferenceSubject subject(Boundary boundary) {
    Matrix inputs = matrix(new double[][]{{1, 2}, {3, 4}, {5, 6}});
    var network =
        new Network(
            InputKind.REAL,
            List.of(new Layer.Dense(matrix(new double[][]{{1, 1}, {1, -1}}), null, Activation.IDENTITY)),
            new Readout.Identity());
    var problem =
        new InferenceProblem(
            List.of(new Member("only", network, 1)), Combination.SINGLE, "row", inputs,
            ReferenceInterpreter.evaluate(network, inputs, arena), Map.of(Precision.FLOAT64, new Tolerance(0, 0)),
            _ -> List.of(), List.of());
    return new InferenceSubject(
        new Compilation(
            new Told(), Settings.of(List.of(), Map.of()), problem, Precision.FLOAT64, 1, CalibrationRows.of(inputs)),
        boundary, 1);
  }

  @Test
  void underHostARowIsUploadedOnceAndInsideTheClock() {
    try (ItemWork items = subject(Boundary.HOST).openItems().orElseThrow()) {
      items.next();
      calls.add("clock starts");
      items.run();
    }

    assertThat(calls).containsExactly("clock starts", "upload 1.0", "infer", "download", "close");
  }

  @Test
  void underResidentARowIsUploadedBeforeTheClockStarts() {
    try (ItemWork items = subject(Boundary.RESIDENT).openItems().orElseThrow()) {
      items.next();
      calls.add("clock starts");
      items.run();
    }

    assertThat(calls).containsExactly("upload 1.0", "clock starts", "infer", "close");
  }

  @Test
  void eachItemIsAnotherRowAndAfterTheLastComesTheFirst() {
    try (ItemWork items = subject(Boundary.HOST).openItems().orElseThrow()) {
      for (int item = 0; item < 4; item++) {
        items.next();
        items.run();
      }
    }

    assertThat(calls).filteredOn(call -> call.startsWith("upload"))
        .containsExactly("upload 1.0", "upload 3.0", "upload 5.0", "upload 1.0");
  }

  @Test
  void everyOutputOfEveryRowIsVerified() {
    InferenceSubject subject = subject(Boundary.RESIDENT);
    try (Subject.SubjectWork work = subject.open(2)) {
      assertThat(subject.judgeAgain(work).verdict()).isEqualTo(new Verdict.Right());
    }
  }

  /** Evaluates by the reference, and tells what it is asked for. */
  private final class Told implements InferenceBackend {

    @Override
    public String id() {
      return "told";
    }

    @Override
    public String description() {
      return "tells what it is asked for";
    }

    @Override
    public List<SettingDeclaration> settings() {
      return List.of();
    }

    @Override
    public Support available(Settings settings) {
      return Support.yes();
    }

    @Override
    public List<String> jvmArguments(Settings settings) {
      return List.of();
    }

    @Override
    public Support supports(CompileRequest request) {
      return Support.yes();
    }

    @Override
    public CompiledNetwork compile(CompileRequest request) {
      Network network = request.network();
      return new ToldNetwork(
          network, Matrix.allocate(request.batchRows(), network.inputs(), ElementType.FLOAT64, arena),
          Matrix.allocate(request.batchRows(), network.outputs(), ElementType.FLOAT64, arena));
    }
  }

  private final class ToldNetwork implements CompiledNetwork.Physical {

    private final Network network;
    private final Matrix input;
    private final Matrix output;

    ToldNetwork(Network network, Matrix input, Matrix output) {
      this.network = network;
      this.input = input;
      this.output = output;
    }

    @Override
    public Matrix input() {
      return input;
    }

    @Override
    public Matrix output() {
      return output;
    }

    @Override
    public void upload() {
      calls.add("upload " + input.get(0, 0));
    }

    @Override
    public void infer() {
      calls.add("infer");
      output.copyFrom(ReferenceInterpreter.evaluate(network, input, arena));
    }

    @Override
    public void download() {
      calls.add("download");
    }

    @Override
    public Map<String, String> choices() {
      return Map.of();
    }

    @Override
    public void close() {
      calls.add("close");
    }
  }
}
