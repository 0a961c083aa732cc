/** The redfish probe against a BMC that the tests themselves are, with TLS. */
@NullMarked
package org.joulemark.probe.redfish;

import org.jspecify.annotations.NullMarked;
