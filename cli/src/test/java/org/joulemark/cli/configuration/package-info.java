/** What the tests need to know of settings. */
@NullMarked
package org.joulemark.cli.configuration;

import org.jspecify.annotations.NullMarked;
