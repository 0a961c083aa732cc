package org.joulemark.engine.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joulemark.api.ComputeDevice;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.Matrix;
import org.joulemark.api.ModelledCost;
import org.joulemark.api.QualityFigure;
import org.joulemark.api.Support;
import org.joulemark.engine.plan.Boundary;
import org.joulemark.engine.window.ItemWork;

/** Networks over batches of rows. */
final class InferenceSubject implements Subject {

  private final Compilation compilation;
  private final Boundary boundary;
  private final int virtualChips;

  /**
   * A subject.
   *
   * @param virtualChips how many chips the quality of a stochastic backend is taken over
   */
  InferenceSubject(Compilation compilation, Boundary boundary, int virtualChips) {
    this.compilation = compilation;
    this.boundary = boundary;
    this.virtualChips = virtualChips;
  }

  @Override
  public List<Integer> sizes(List<Integer> asked) {
    return BatchSizes.candidates(asked, inputs().rows());
  }

  @Override
  public Support supports(int size) {
    return compilation.supports(size);
  }

  /** Its first batch is filled in and uploaded. */
  @Override
  public BatchWork open(int size) {
    var work = new BatchWork(compilation.compile(size), boundary);
    work.ensemble.fill(inputs(), 0);
    work.ensemble.upload();
    return work;
  }

  @Override
  public Judgement judge(SubjectWork work, PhaseLog phases) {
    Matrix outputs = outputs(work);
    return judgeFirst(work, outputs, phases).withCurves(() -> problem().quality().curves(outputs));
  }

  private Judgement judgeFirst(SubjectWork work, Matrix outputs, PhaseLog phases) {
    if (!compilation.isStochastic(work.size())) {
      return judge(outputs);
    }
    phases.enter("virtual chips");
    return new VirtualChips(compilation, virtualChips, work.size()).judge(outputs);
  }

  @Override
  public Judgement judgeAgain(SubjectWork work) {
    return judge(outputs(work));
  }

  private Judgement judge(Matrix outputs) {
    List<QualityFigure> figures = problem().quality().assess(outputs);
    return new Judgement(compilation.verification().verify(outputs, figures), figures, List.of());
  }

  private Matrix outputs(SubjectWork work) {
    return BatchEvaluation.evaluate(((BatchWork) work).ensemble, inputs());
  }

  @Override
  public Optional<ItemWork> openItems() {
    return switch (supports(1)) {
      case Support.No _ -> Optional.empty();
      case Support.Yes _ -> Optional.of(new RowWork(compilation.compile(1), inputs(), boundary));
    };
  }

  @Override
  public Optional<ComputeDevice> device() {
    return compilation.device();
  }

  private InferenceProblem problem() {
    return compilation.problem();
  }

  private Matrix inputs() {
    return problem().inputs();
  }

  /** A batch of rows, over and over. */
  record BatchWork(CompiledEnsemble ensemble, Boundary boundary) implements SubjectWork {

    @Override
    public void run() {
      ensemble.run(boundary);
    }

    @Override
    public long itemsPerRun() {
      return ensemble.batchRows();
    }

    @Override
    public int size() {
      return ensemble.batchRows();
    }

    @Override
    public Map<String, String> choices() {
      return ensemble.choices();
    }

    @Override
    public Optional<ModelledCost> costPerItem() {
      return ModelledCosts.of(ensemble.members());
    }

    @Override
    public void close() {
      ensemble.close();
    }
  }

  /** One row after the other, starting over at the last one. */
  private static final class RowWork implements ItemWork {

    private final CompiledEnsemble ensemble;
    private final Matrix rows;
    private final Boundary boundary;
    private int nextRow;

    RowWork(CompiledEnsemble ensemble, Matrix rows, Boundary boundary) {
      this.ensemble = ensemble;
      this.rows = rows;
      this.boundary = boundary;
    }

    /** Where the upload lies inside the clock it must be the row's first, for a second one finds everything warm. */
    @Override
    public void next() {
      ensemble.fill(rows, nextRow);
      nextRow = (nextRow + 1) % rows.rows();
      switch (boundary) {
        case RESIDENT -> ensemble.upload();
        case HOST -> {
        }
      }
    }

    @Override
    public void run() {
      ensemble.run(boundary);
    }

    @Override
    public void close() {
      ensemble.close();
    }
  }
}
