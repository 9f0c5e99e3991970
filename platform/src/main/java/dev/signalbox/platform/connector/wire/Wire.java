package dev.signalbox.platform.connector.wire;

import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.platform.connector.ConnectorConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client, one for all connectors, made when the first call is. It follows no
 * redirects and keeps no cookies.
 */
@Singleton
public final class Wire {

  private final Duration connectTimeout;
  private @Nullable HttpClient client;

  Wire(ConnectorConfig config) {
    this.connectTimeout = config.connectTimeout();
  }

  /**
   * Sends it once.
   *
   * @param limit for all of it, the last byte of the answer included
   * @param most bytes that are taken
   */
  public Trial send(HttpRequest request, Duration limit, long most) throws InterruptedException {
    var answer = client().sendAsync(request, _ -> new BoundedBody(most));
    try {
      return answered(answer.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return new Trial.Failed(ConnectorError.CONNECTOR_TIMEOUT, false, late);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      throw stopped;
    } catch (ExecutionException failure) {
      var cause = failure.getCause();
      return failed(cause == null ? failure : cause);
    }
  }

  private static Trial answered(HttpResponse<byte[]> answer) {
    var body = answer.body();
    return new Trial.Answered(
        answer.statusCode(), answer.headers().map(), body == null ? new byte[0] : body);
  }

  private static Trial failed(Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ ->
          new Trial.Failed(ConnectorError.CONNECTOR_TIMEOUT, true, cause);
      case HttpTimeoutException _ ->
          new Trial.Failed(ConnectorError.CONNECTOR_TIMEOUT, false, cause);
      case ConnectException _, SSLHandshakeException _ ->
          new Trial.Failed(ConnectorError.CONNECTOR_UNREACHABLE, true, cause);
      case BoundedBody.TooLarge _ ->
          new Trial.Failed(ConnectorError.CONNECTOR_TOO_LARGE, false, cause);
      case ProtocolException _ ->
          new Trial.Failed(ConnectorError.CONNECTOR_MALFORMED, false, cause);
      default -> new Trial.Failed(ConnectorError.CONNECTOR_UNREACHABLE, false, cause);
    };
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(Version.HTTP_1_1)
              .followRedirects(Redirect.NEVER)
              .connectTimeout(connectTimeout)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
    }
    return client;
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
