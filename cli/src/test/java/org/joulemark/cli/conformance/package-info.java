/** What forks of rules leave behind, and what is made of it. */
@NullMarked
package org.joulemark.cli.conformance;

import org.jspecify.annotations.NullMarked;
