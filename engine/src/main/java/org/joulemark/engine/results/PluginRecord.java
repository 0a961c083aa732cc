package org.joulemark.engine.results;

import java.util.Map;

/**
 * A plugin that took part.
 *
 * @param kind workload, backend or probe
 * @param jarSha256 file name of each of the plugin's jars with its SHA-256 in hexadecimal
 */
public record PluginRecord(String kind, String id, String version, Map<String, String> jarSha256) {}
