/** What Slurm accounts to a job. */
@NullMarked
package org.joulemark.probe.slurm;

import org.jspecify.annotations.NullMarked;
