/** What tests decide about the emulator in {@code uk.ac.manchester.tornado.api}. */
@NullMarked
package org.joulemark.backend.tornado.emulator;

import org.jspecify.annotations.NullMarked;
