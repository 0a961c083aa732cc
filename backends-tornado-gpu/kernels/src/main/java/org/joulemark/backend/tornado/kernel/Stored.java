package org.joulemark.backend.tornado.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks arrays of numbers as a precision stores them: rows, weights and hidden layers. All others have the format of its sums, which
 * is wider where a precision has 16 bits. The build puts other types in place of marked ones as it writes the kernels of other
 * formats.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.SOURCE)
public @interface Stored {}
