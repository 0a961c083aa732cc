package org.joulemark.probe.redfish;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.joulemark.api.TimeSource;
import org.joulemark.probe.command.TimeLimit;

/** HTTPS to one BMC, with limits of time and size; never by way of another host, be it a proxy or a redirection. */
final class BmcConnection implements AutoCloseable {

  /** Some hundreds of sensors in one answer take about 1 MB. */
  private static final long MOST_BYTES = 4_000_000;
  private static final Duration TIME_TO_END = Duration.ofSeconds(2);

  /**
   * How long a BMC is waited for.
   *
   * @param answer for one whole answer
   * @param opening for all answers together until there is a meter
   */
  record Limits(Duration answer, Duration opening) {}

  private final BmcAddress address;
  private final Limits limits;
  private final TimeSource time;
  private final ConnectionFault faults;
  private final HttpClient client;
  private final long madeAtNanos;
  private boolean isOpening = true;

  BmcConnection(BmcAddress address, CertificateTrust trust, Limits limits, TimeSource time) {
    this.address = address;
    this.limits = limits;
    this.time = time;
    this.faults = new ConnectionFault(address, trust, limits.answer());
    this.madeAtNanos = time.nanoTime();
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(trust.context())
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .build();
  }

  BmcAddress address() {
    return address;
  }

  HttpRequest.Builder request(String link) {
    return HttpRequest.newBuilder(address.resolve(link)).header("Accept", "application/json");
  }

  /** From now on an answer has its own limit only. */
  void endOpening() {
    isOpening = false;
  }

  /**
   * Sends and waits for the whole answer: the client's own timeout ends with the answer's head.
   *
   * @throws org.joulemark.api.EnergySourceException where none comes
   */
  HttpResponse<byte[]> send(HttpRequest request) throws InterruptedException {
    Duration left = leftForAnswers();
    if (!left.isPositive()) {
      throw faults.openingTooLong(limits.opening());
    }
    boolean opensTooLate = left.compareTo(limits.answer()) < 0;
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return TimeLimit.await(answer, opensTooLate ? left : limits.answer(), time);
    } catch (TimeoutException late) {
      throw opensTooLate ? faults.openingTooLong(limits.opening()) : faults.tooLate();
    } catch (ExecutionException failed) {
      throw faults.of(failed);
    } finally {
      answer.cancel(true);
    }
  }

  private Duration leftForAnswers() {
    return isOpening ? limits.opening().minusNanos(time.nanoTime() - madeAtNanos) : limits.answer();
  }

  /** Whatever is still under way is given up. */
  @Override
  public void close() {
    client.shutdownNow();
    try {
      client.awaitTermination(TIME_TO_END);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
