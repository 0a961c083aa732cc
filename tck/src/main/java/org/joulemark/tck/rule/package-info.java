/** What a rule is, how a test's name tells it, and what docs/tck.md says of it. */
@NullMarked
package org.joulemark.tck.rule;

import org.jspecify.annotations.NullMarked;
