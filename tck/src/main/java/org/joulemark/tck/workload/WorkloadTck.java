package org.joulemark.tck.workload;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestInstance;

/** Extend this, say which workload, and every rule for workloads is a test. */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WorkloadTck implements WorkloadSubject {}
