/** Names and passwords: from the environment or from files, never from arguments, and into nothing that is kept. */
@NullMarked
package org.joulemark.probe.credential;

import org.jspecify.annotations.NullMarked;
