package org.joulemark.tck.launcher;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the launcher was told to test with.
 *
 * @param chosen null where the rules are to choose
 */
record LaunchedVariants(@Nullable List<Map<String, String>> chosen) {}
