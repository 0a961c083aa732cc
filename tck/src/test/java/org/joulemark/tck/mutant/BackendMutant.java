package org.joulemark.tck.mutant;

import java.util.function.Supplier;
import org.joulemark.api.Backend;

/**
 * A wrong backend.
 *
 * @param name what is wrong with it
 * @param rule the number of the rule that must find it out
 * @param cause words that the rule's message must have
 */
record BackendMutant(String name, String rule, String cause, Supplier<Backend> backend) {

  @Override
  public String toString() {
    return name + " -> " + rule;
  }
}
