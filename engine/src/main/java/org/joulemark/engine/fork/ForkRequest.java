package org.joulemark.engine.fork;

import java.util.List;

/**
 * Everything a fork is told.
 *
 * @param marker begins every line of the fork's standard output that is meant for the parent; drawn anew for each fork,
 *     so that whatever else is printed cannot be mistaken for it
 * @param pluginFolders the plugins this job needs, and no others
 */
record ForkRequest(String marker, List<String> pluginFolders, ForkJob<?, ?> job) {}
