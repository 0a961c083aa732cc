package org.joulemark.engine.fork;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import tools.jackson.databind.json.JsonMapper;

/** The forked JVM's entry: reads a request, does the job, writes the reply. */
public final class ForkMain {

  /** What the parent sends where the job is to end early: its thread is interrupted. */
  static final int END = 'e';

  private static final int PARENT_IS_GONE = 3;

  private ForkMain() {}

  /**
   * Does one job.
   *
   * @param arguments the request file and the reply file
   */
  public static void main(String[] arguments) throws Exception {
    var answered = new CountDownLatch(1);
    PrintStream messages = System.out;
    // What plugins print must not run into the middle of a message line.
    System.setOut(System.err);
    leaveInterruptsToTheParent(answered);
    listenToTheParent(Thread.currentThread());
    try {
      JsonMapper json = Json.mapper();
      var request = json.readValue(Path.of(arguments[0]).toFile(), ForkRequest.class);
      List<PluginFolder> folders =
          request.pluginFolders().stream().map(folder -> PluginFolder.of(Path.of(folder))).toList();
      var work = new ForkWork(PluginCatalog.load(folders), message -> tell(messages, request.marker(), message));
      write(json.writeValueAsBytes(work.perform(request.job())), Path.of(arguments[1]));
    } finally {
      answered.countDown();
    }
    // A plugin may have left a thread that is no daemon; the answer is written, so it shall not hold the session up.
    System.exit(0);
  }

  private static void tell(PrintStream messages, String marker, ForkMessage message) {
    messages.println(marker + " " + message.text());
    messages.flush();
  }

  private static void write(byte[] reply, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    Files.write(unfinished, reply);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Ctrl-C reaches the whole process group, but only the parent decides what it means: it kills this fork, or lets it
   * finish. So the shutdown that an interrupt starts waits here, while the work goes on, until either happens. A plugin
   * that ends the JVM itself is let go, for its own thread would wait for this one and never do any work again.
   */
  private static void leaveInterruptsToTheParent(CountDownLatch answered) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    if (answered.getCount() > 0 && isEndedFromWithin()) {
                      return;
                    }
                    answered.await();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                },
                "wait-for-parent"));
  }

  private static boolean isEndedFromWithin() {
    Optional<String> place = ExitCall.find();
    place.ifPresent(caller -> System.err.println("the JVM was ended by System.exit, called at " + caller));
    return place.isPresent();
  }

  /** The parent holds the other end of standard input: when it is closed, nobody waits for an answer. */
  private static void listenToTheParent(Thread worker) {
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(
            () -> {
              try {
                while (System.in.read() == END) {
                  worker.interrupt();
                }
              } catch (IOException _) {
                // As good as closed.
              }
              Runtime.getRuntime().halt(PARENT_IS_GONE);
            });
  }
}
