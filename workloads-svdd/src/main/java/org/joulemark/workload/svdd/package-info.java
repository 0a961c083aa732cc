/**
 * Deep SVDD networks that score particle collisions for anomalies, after Kösters et al., APL Machine Learning 1, 016101
 * (2023), and Caron, Hendriks and Verheyen, SciPost Phys. 12, 077 (2022).
 */
@NullMarked
package org.joulemark.workload.svdd;

import org.jspecify.annotations.NullMarked;
