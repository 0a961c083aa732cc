/** Node power as a BMC tells it over HTTPS (DMTF Redfish). */
@NullMarked
package org.joulemark.probe.redfish;

import org.jspecify.annotations.NullMarked;
