package org.joulemark.cli.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was added.
 *
 * @param folder where it lies now
 * @param plugins kind, id and version of each
 * @param checksums the SHA-256 of each jar, by file name
 */
public record AddedPlugin(Path folder, List<String> plugins, Map<String, String> checksums) {}
