package org.joulemark.tck.workload;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joulemark.api.InferenceProblem;
import org.joulemark.api.PreparingWorkload;
import org.joulemark.api.Problem;
import org.joulemark.api.Progress;
import org.joulemark.api.SettingDeclaration;
import org.joulemark.api.Settings;
import org.joulemark.api.Support;

/** The toy with another way to prepare. */
record AlteredPreparation(ToyWorkload toy, Preparer preparer, AtomicInteger preparations)
    implements
    PreparingWorkload {

  /** What {@link PreparingWorkload#prepare} does. */
  @FunctionalInterface
  interface Preparer {
    void prepare(Progress progress, AtomicInteger preparations);
  }

  static AlteredPreparation with(Preparer preparer) {
    return new AlteredPreparation(new ToyWorkload(), preparer, new AtomicInteger());
  }

  /** Forgets what it has made. */
  static AlteredPreparation repeated() {
    return with((progress, _) -> progress.step(1, 1, ""));
  }

  /** What load() finds afterwards is not what it would have made. */
  static AlteredPreparation changingTheProblem() {
    return with((_, preparations) -> preparations.incrementAndGet());
  }

  @Override
  public String id() {
    return toy.id();
  }

  @Override
  public String description() {
    return toy.description();
  }

  @Override
  public List<SettingDeclaration> settings() {
    return toy.settings();
  }

  @Override
  public Support available(Settings settings) {
    return toy.available(settings);
  }

  @Override
  public void prepare(Settings settings, Progress progress) {
    preparer.prepare(progress, preparations);
  }

  @Override
  public Problem load(Settings settings, Arena arena) {
    var problem = (InferenceProblem) toy.load(settings, arena);
    return AlteredProblem.references(problem, value -> value + preparations.get());
  }
}
