package org.joulemark.tck.backend.inference;

import org.joulemark.api.InferenceBackend;

/** Every rule for backends that evaluate networks, which an {@link InferenceBackend} says that it does. */
public interface InferenceRules
    extends
    OutputRules,
    ShapeRules,
    CallOrderRules,
    RepeatabilityRules,
    ExtremeRules,
    SupportRules,
    EndOfLifeRules,
    LeftoverRules,
    StochasticRules,
    ModelledCostRules {}
