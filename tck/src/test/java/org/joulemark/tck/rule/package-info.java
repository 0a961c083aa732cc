/** That rules, their names and their page agree. */
@NullMarked
package org.joulemark.tck.rule;

import org.jspecify.annotations.NullMarked;
