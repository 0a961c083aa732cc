/** NVIDIA GPU boards, asked through NVIDIA's own library. */
@NullMarked
package org.joulemark.probe.nvml;

import org.jspecify.annotations.NullMarked;
