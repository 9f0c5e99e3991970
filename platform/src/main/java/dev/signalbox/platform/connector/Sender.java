package dev.signalbox.platform.connector;

import dev.signalbox.platform.config.ConnectorKeys;
import dev.signalbox.platform.config.ConnectorSettings;
import dev.signalbox.platform.connector.wire.Leading;
import dev.signalbox.platform.connector.wire.Outgoing;
import dev.signalbox.platform.connector.wire.Trial;
import dev.signalbox.platform.connector.wire.Wire;
import dev.signalbox.platform.http.RequestId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Sends calls to one product: to its address or below, with its token, and nowhere else. */
final class Sender {

  private static final int MOST_HOPS = 3;

  private final ConnectorSettings connector;
  private final URI base;
  private final Wire wire;

  Sender(ConnectorSettings connector, Wire wire) {
    this.connector = connector;
    this.base = connector.get(ConnectorKeys.URL);
    this.wire = wire;
  }

  /** Sends it once, and follows where it is led, as long as that is below the address. */
  Trial send(Outgoing call, Keys keys, String requestId, Duration limit)
      throws InterruptedException {
    var end = System.nanoTime() + limit.toNanos();
    var most = connector.get(ConnectorKeys.MAX_ANSWER);
    var target = target(call, keys);
    var trial = wire.send(request(target, call, keys, requestId), limit, most);
    for (var hop = 0; hop < MOST_HOPS && call.mayBeLed() && !keys.hasPath(); hop++) {
      if (!(trial instanceof Trial.Answered answer) || !Leading.isRedirect(answer.status())) {
        return trial;
      }
      var from = target;
      var next = answer.header("location").flatMap(place -> Leading.within(base, from, place));
      if (next.isEmpty()) {
        return trial;
      }
      target = next.get();
      var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      trial = wire.send(request(target, call, keys, requestId), left, most);
    }
    return trial;
  }

  /** Looked at once more, though nothing that leads elsewhere can have come so far. */
  private URI target(Outgoing call, Keys keys) {
    var root = base.toString().replaceFirst("/+$", "") + keys.path();
    var target = URI.create(root + call.target());
    if (!Leading.isWithin(base, target)) {
      throw new IllegalStateException(
          "The call would leave the address of the connector %s.".formatted(connector.name()));
    }
    return target;
  }

  private static HttpRequest request(URI target, Outgoing call, Keys keys, String requestId) {
    var request = HttpRequest.newBuilder(target);
    request.setHeader("Accept", "application/json");
    call.headers().forEach(request::setHeader);
    request.setHeader("User-Agent", "Signalbox");
    request.setHeader(RequestId.HEADER, requestId);
    if (call.key() != null) {
      request.setHeader("Idempotency-Key", call.key());
    }
    keys.token().ifPresent(token -> request.setHeader(keys.header(), token));
    var body = call.body();
    return request
        .method(
            call.method(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }
}
