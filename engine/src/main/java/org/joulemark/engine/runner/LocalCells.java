package org.joulemark.engine.runner;

import com.google.inject.AbstractModule;

/** Runs cells in forks on this machine. */
public final class LocalCells extends AbstractModule {
  @Override
  protected void configure() {
    bind(CellRunner.class).to(ForkedCells.class);
  }
}
