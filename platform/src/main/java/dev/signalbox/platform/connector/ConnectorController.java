package dev.signalbox.platform.connector;

import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.connector.ConnectorError;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.connector.record.CallRecord;
import dev.signalbox.platform.connector.record.CallTable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.List;
import java.util.TreeMap;

/** Which products there are, how they are, and what was asked of them. */
@Guarded("signalbox.connectors.view")
@Controller("/api/connectors")
final class ConnectorController {

  private static final int MOST = 500;

  private final Products products;
  private final CallTable calls;
  private final TransactionOperations<Connection> transactions;

  ConnectorController(
      Products products, CallTable calls, TransactionOperations<Connection> transactions) {
    this.products = products;
    this.calls = calls;
    this.transactions = transactions;
  }

  @Get
  List<ConnectorInfo> list() {
    return new TreeMap<>(products.listed())
        .values().stream()
            .map(settings -> ConnectorInfo.of(settings, products.called(settings.name())))
            .toList();
  }

  /** The newest first; of one that was taken out of the configuration too. */
  @Get("/{name}/calls")
  List<CallRecord> calls(
      String name,
      @QueryValue(defaultValue = "9223372036854775807") long before,
      @QueryValue(defaultValue = "50") int limit) {
    var found = transactions.executeRead(_ -> calls.list(name, before, Math.clamp(limit, 1, MOST)));
    if (found.isEmpty() && !products.listed().containsKey(name)) {
      throw new SignalboxException(
          ConnectorError.CONNECTOR_UNKNOWN, "There is no connector %s.".formatted(name));
    }
    return found;
  }
}
