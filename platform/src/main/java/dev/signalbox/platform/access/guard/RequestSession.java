package dev.signalbox.platform.access.guard;

import dev.signalbox.platform.access.login.ConsoleSession;
import dev.signalbox.platform.access.login.CurrentSession;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The session of the request that this thread answers; scripts have none. */
@Singleton
final class RequestSession implements CurrentSession {

  @Override
  public Optional<ConsoleSession> session() {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getAttribute(Asker.ATTRIBUTE, Asker.Browser.class))
        .map(browser -> browser.active().session());
  }
}
