package org.joulemark.tck.probe;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Extend this, say which probe, and every rule for probes is a test. */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.DisplayName.class)
public abstract class ProbeTck
    implements
    DescriptionRules,
    DomainRules,
    SampleRules,
    JouleRules,
    CounterRules,
    MeterRules {}
