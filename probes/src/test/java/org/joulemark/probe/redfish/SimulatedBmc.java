package org.joulemark.probe.redfish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.joulemark.probe.command.ProbeTime;

/** A Redfish service on loopback, with TLS and the JDK's own server, and with the clock of the test. */
final class SimulatedBmc implements AutoCloseable {

  private static final int THREADS = 4;

  static {
    // Else each answer waits 40 ms for an acknowledgement that the client delays.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpsServer server;
  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS,
      new LinkedBlockingQueue<>(), task -> Thread.ofPlatform().daemon().name("simulated-bmc").unstarted(task));
  private final Map<String, Supplier<String>> resources = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Set<String> stalled = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean silent;
  private final CountDownLatch switchedOff = new CountDownLatch(1);
  final ProbeTime time = ProbeTime.unseen();
  final SimulatedDoor door = new SimulatedDoor();

  SimulatedBmc(BmcCertificate certificate) {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    threads.prestartAllCoreThreads();
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "https://127.0.0.1:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  SimulatedBmc put(String path, Supplier<String> json) {
    resources.put(path, json);
    return this;
  }

  SimulatedBmc put(String path, String json) {
    return put(path, () -> json);
  }

  /** From now on this resource gives only a status. */
  void fail(String path, int status) {
    statuses.put(path, status);
  }

  /** From now on the answer begins and does not end in a day. */
  void stallAt(String path) {
    stalled.add(path);
  }

  /** From now on each answer takes so long, by the clock of the test. */
  void delayAnswersBy(Duration time) {
    delay = time;
  }

  /** From now on there is no answer within a day. */
  void fallSilent() {
    silent = true;
  }

  int requestsFor(String path) {
    return requests.getOrDefault(path, new AtomicInteger()).get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      requests.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
      byte[] request = exchange.getRequestBody().readAllBytes();
      time.advance(delay);
      if (silent) {
        keepWaiting();
      }
      SimulatedDoor.Verdict verdict = door.judge(exchange, new String(request, StandardCharsets.UTF_8));
      switch (verdict) {
        case PASS -> give(exchange, path);
        case SESSION_GRANTED -> send(exchange, 201, "{}");
        case SESSION_ENDED -> exchange.sendResponseHeaders(204, -1);
        case STRANGER -> send(exchange, 401, "{}");
        case FULL -> send(exchange, 503, "{}");
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(HttpExchange exchange, String path) throws IOException, InterruptedException {
    if (stalled.contains(path)) {
      stall(exchange);
    }
    Supplier<String> resource = resources.get(path);
    if (statuses.containsKey(path)) {
      send(exchange, statuses.get(path), "{}");
    } else if (resource == null) {
      send(exchange, 404, "{}");
    } else {
      send(exchange, 200, resource.get());
    }
  }

  private void stall(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 1000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    keepWaiting();
  }

  /** A day passes as soon as the client waits, and the answer is still not there. */
  private void keepWaiting() throws InterruptedException {
    time.awaitLimit();
    time.advance(Duration.ofDays(1));
    switchedOff.await();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    switchedOff.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
