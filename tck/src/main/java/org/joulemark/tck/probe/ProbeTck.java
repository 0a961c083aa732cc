package org.joulemark.tck.probe;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestInstance;

/** Extend this, say which probe, and every rule for probes is a test. */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProbeTck implements ProbeSubject {}
