package org.joulemark.probe.ipmi;

import java.time.Duration;
import org.joulemark.api.TimeSource;

/**
 * Who is asked, and how.
 *
 * @param programs that ask
 * @param limit for one answer of the BMC
 * @param time that limits are of
 */
record Inquiry(ToolPrograms programs, Bmc bmc, Duration limit, TimeSource time) {}
