/** What the tests of the rules share: mutants, and how they are judged. */
@NullMarked
package org.joulemark.tck.plugin;

import org.jspecify.annotations.NullMarked;
