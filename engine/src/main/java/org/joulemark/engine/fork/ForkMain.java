package org.joulemark.engine.fork;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.joulemark.api.AtomicFile;
import org.joulemark.engine.json.Json;
import org.joulemark.engine.plugin.PluginCatalog;
import org.joulemark.engine.plugin.PluginFolder;
import tools.jackson.databind.json.JsonMapper;

/** The forked JVM's entry: reads a request, does the job, writes the reply. */
public final class ForkMain {

  /** What the parent sends where the job is to end early: its thread is interrupted. */
  static final int END = 'e';

  private static final int FAILED = 1;
  private static final int PARENT_IS_GONE = 3;

  private ForkMain() {}

  /**
   * Does one job.
   *
   * @param arguments the request file and the reply file
   */
  public static void main(String[] arguments) {
    var answered = new CountDownLatch(1);
    PrintStream messages = System.out;
    // What plugins print must not run into the middle of a message line.
    System.setOut(System.err);
    // Log records go to standard error and thus into the fork's log; a line is enough, for the log is of one cell.
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%6$s%n");
    leaveInterruptsToTheParent(answered);
    listenToTheParent(Thread.currentThread());
    int status = FAILED;
    try {
      answer(Path.of(arguments[0]), Path.of(arguments[1]), messages);
      status = 0;
    } catch (Throwable failed) {
      System.getLogger(ForkMain.class.getName()).log(Level.ERROR, "the work of this fork failed", failed);
    }
    answered.countDown();
    // A plugin may have left a thread that is no daemon; whatever is to be known is known, so it holds up nobody.
    System.exit(status);
  }

  private static void answer(Path requestFile, Path replyFile, PrintStream messages) throws InterruptedException {
    JsonMapper json = Json.mapper();
    var request = json.readValue(requestFile.toFile(), ForkRequest.class);
    List<PluginFolder> folders =
        request.pluginFolders().stream().map(folder -> PluginFolder.of(Path.of(folder))).toList();
    ForkReply reply = perform(request.job(), PluginCatalog.load(folders), request.marker(), messages, json);
    AtomicFile.write(replyFile, json.writeValueAsBytes(reply));
  }

  private static <E, A> ForkReply perform(
      ForkJob<E, A> job, PluginCatalog catalog, String marker, PrintStream messages, JsonMapper json)
      throws InterruptedException {
    var events = new EventLine<>(marker, job.eventType(), json);
    return ForkReply.of(job, new ForkContext<>(catalog, event -> print(events.of(event), messages)), json);
  }

  private static void print(String line, PrintStream messages) {
    messages.println(line);
    messages.flush();
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
    // The JVM is going down, and with it whatever takes log records.
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
