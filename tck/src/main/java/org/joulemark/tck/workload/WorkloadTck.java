package org.joulemark.tck.workload;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Extend this, say which workload, and every rule for workloads is a test. */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.DisplayName.class)
public abstract class WorkloadTck
    implements
    DescriptionRules,
    LoadingRules,
    FileRules,
    ReferenceRules,
    ToleranceRules,
    QualityRules,
    LeftoverRules,
    TrainingRules {}
