/**
 * What a session is asked to do, gathered from layers in which later ones win: the embedded defaults, the session file,
 * JOULEMARK_* variables, {@code --set}.
 */
@NullMarked
package org.joulemark.cli.configuration;

import org.jspecify.annotations.NullMarked;
