package org.joulemark.engine.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs jobs in JVMs of their own. */
public interface JobRunner {

  /**
   * Runs one job to its end, its limit, or the interruption of the calling thread; no process is left behind.
   *
   * @param listener told of the job's events, on a thread of its own
   */
  <E, A> ForkOutcome<A> run(ForkJob<E, A> job, Surroundings surroundings, Consumer<? super E> listener)
      throws InterruptedException;

  /**
   * What a job is given besides its work.
   *
   * @param pluginFolders the plugins that it needs, and no others
   * @param jvmArguments what a backend asks for
   * @param limit when a JVM that does not end is killed
   * @param log receives what the JVM prints
   */
  record Surroundings(List<Path> pluginFolders, List<String> jvmArguments, ForkLimit limit, Path log) {
    public Surroundings {
      pluginFolders = pluginFolders.stream().map(Path::toAbsolutePath).distinct().toList();
      jvmArguments = List.copyOf(jvmArguments);
    }
  }
}
