package org.joulemark.tck.workload;

import org.joulemark.tck.rule.RuleDisplayNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** Extend this, say which workload, and every rule for workloads is a test. */
@DisplayNameGeneration(RuleDisplayNames.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.DisplayName.class)
@Isolated("rules watch the threads, descriptors, memory and time of the whole JVM")
public abstract class WorkloadTck
    implements
    DescriptionRules,
    LoadingRules,
    FileRules,
    ReferenceRules,
    ToleranceRules,
    BoundRules,
    QualityRules,
    CurveRules,
    LeftoverRules,
    TrainingRules,
    PreparationRules,
    GenerationRules {}
