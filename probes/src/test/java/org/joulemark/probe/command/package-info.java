@NullMarked
package org.joulemark.probe.command;

import org.jspecify.annotations.NullMarked;
