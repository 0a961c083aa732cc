/** New plugin projects: the examples of this repository under other names. */
@NullMarked
package org.joulemark.cli.template;

import org.jspecify.annotations.NullMarked;
