package org.joulemark.tck.backend;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Extend this, say which backend, and every rule for backends is a test. The JVM must run with the flags that the
 * backend asks for.
 */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("rules watch the threads, descriptors, memory and time of the whole JVM")
public abstract class BackendTck
    implements DescriptionRules, OutputRules, ShapeRules, CallOrderRules, RepeatabilityRules, ExtremeRules,
    SupportRules,
    EndOfLifeRules, LeftoverRules, StochasticRules, ModelledCostRules {}
