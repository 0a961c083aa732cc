package org.joulemark.probe.redfish;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** HTTPS to one BMC, with limits of time and size; never by way of another host, be it a proxy or a redirection. */
final class BmcConnection implements AutoCloseable {

  /** Some hundreds of sensors in one answer take about 1 MB. */
  private static final long MOST_BYTES = 4_000_000;
  private static final Duration TIME_TO_END = Duration.ofSeconds(2);

  private final BmcAddress address;
  private final Duration timeout;
  private final ConnectionFault faults;
  private final HttpClient client;

  BmcConnection(BmcAddress address, CertificateTrust trust, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
    this.faults = new ConnectionFault(address, trust, timeout);
    this.client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(trust.context())
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(HttpClient.Builder.NO_PROXY)
        .connectTimeout(timeout)
        .build();
  }

  BmcAddress address() {
    return address;
  }

  HttpRequest.Builder request(String link) {
    return HttpRequest.newBuilder(address.resolve(link)).header("Accept", "application/json");
  }

  /**
   * Sends and waits for the whole answer: the client's own timeout ends with the answer's head.
   *
   * @throws org.joulemark.api.InvalidInputException where none comes
   */
  HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw faults.tooLate();
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw faults.interrupted();
    } catch (ExecutionException failed) {
      throw faults.of(failed);
    }
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
