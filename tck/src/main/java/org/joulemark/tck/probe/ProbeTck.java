package org.joulemark.tck.probe;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Extend this, say which probe, and every rule for probes is a test. For a simulated source say also which {@link #time()}
 * it goes by and which {@link #load()} it knows of.
 */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.DisplayName.class)
@Isolated("rules watch the threads, descriptors, memory and time of the whole JVM")
public abstract class ProbeTck
    implements
    DescriptionRules,
    DomainRules,
    SampleRules,
    JouleRules,
    CounterRules,
    MeterRules {}
