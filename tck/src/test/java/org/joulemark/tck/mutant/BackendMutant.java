package org.joulemark.tck.mutant;

import java.util.List;
import java.util.function.Supplier;
import org.joulemark.api.Backend;
import org.joulemark.api.Plugin;
import org.joulemark.tck.plugin.Mutant;

/** A wrong backend; it is made anew for each run, since it may remember things. */
record BackendMutant(String name, String rule, List<String> words, Supplier<Backend> backend) implements Mutant {

  BackendMutant(String name, String rule, String words, Supplier<Backend> backend) {
    this(name, rule, List.of(words), backend);
  }

  @Override
  public Plugin plugin() {
    return backend.get();
  }

  @Override
  public String toString() {
    return name + " -> " + rule;
  }
}
