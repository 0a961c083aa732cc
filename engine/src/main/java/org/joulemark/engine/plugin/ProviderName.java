package org.joulemark.engine.plugin;

import java.nio.file.Path;

/**
 * A line of a provider file.
 *
 * @param jar the jar with the file
 * @param className as the line says; perhaps there is no such class
 */
record ProviderName(PluginKind kind, Path jar, String className) {}
