/** What EAR, the Energy Aware Runtime, accounts to a job. */
@NullMarked
package org.joulemark.probe.ear;

import org.jspecify.annotations.NullMarked;
