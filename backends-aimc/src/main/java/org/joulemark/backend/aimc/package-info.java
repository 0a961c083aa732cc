/**
 * The backend {@code aimc}: a mixed-precision analog in-memory-computing chip that is not there, its function and its cost.
 *
 * <p>{@link org.joulemark.backend.aimc.AimcBackend} decides and wires. {@code chip} is the architecture as data,
 * {@code mapping} lays layers on tiles, {@code device} disturbs weights, {@code function} answers and {@code cost} counts.
 * Function and cost share the chip and the mapping, and nothing else.
 */
@NullMarked
package org.joulemark.backend.aimc;

import org.jspecify.annotations.NullMarked;
