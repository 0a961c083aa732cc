package org.joulemark.tck.backend;

import org.joulemark.tck.backend.inference.InferenceRules;
import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Extend this, say which backend, and every rule for backends is a test. The JVM must run with the flags that the
 * backend asks for. Beside what all backends say of themselves there are the rules of each kind of problem, which do not
 * apply to a backend that does not take it.
 */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("rules watch the threads, descriptors, memory and time of the whole JVM")
public abstract class BackendTck implements DescriptionRules, InferenceRules {}
