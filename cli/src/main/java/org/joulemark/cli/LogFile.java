package org.joulemark.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.Map;
import org.joulemark.cli.file.UserFolder;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the log goes: into the session's folder once there is one, never to the terminal. */
final class LogFile {

  private static final String PATTERN = "%d{ISO8601} %-5level %thread %logger - %msg%n%ex";

  private Path path;

  /** A log of warnings and errors outside any session. The file appears with the first of them. */
  LogFile(Map<String, String> environment) {
    path = UserFolder.state(environment).resolve("joulemark.log");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    append(Level.WARN);
  }

  /** From now on everything worth reading later goes to a file in this folder. */
  void moveTo(Path sessionFolder) {
    path = sessionFolder.resolve("joulemark.log");
    append(Level.INFO);
  }

  Path path() {
    return path;
  }

  private void append(Level level) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.setLevel(level);
    root.addAppender(appender(context));
  }

  private Appender<ILoggingEvent> appender(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(PATTERN);
    encoder.start();
    var file = new FileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(path.toString());
    file.setEncoder(encoder);
    var appender = new FirstEventOpens(file);
    appender.setContext(context);
    appender.start();
    return appender;
  }

  /** A file appender that creates no file as long as there is nothing to write. */
  private static final class FirstEventOpens extends AppenderBase<ILoggingEvent> {

    private final FileAppender<ILoggingEvent> file;

    FirstEventOpens(FileAppender<ILoggingEvent> file) {
      this.file = file;
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (!file.isStarted()) {
        file.start();
      }
      file.doAppend(event);
    }

    @Override
    public void stop() {
      file.stop();
      super.stop();
    }
  }
}
