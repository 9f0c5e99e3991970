package dev.signalbox.ui.console.error;

import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.http.DatabaseAway;
import dev.signalbox.platform.http.RequestId;
import dev.signalbox.ui.console.page.PageInfo;
import dev.signalbox.ui.console.page.PageRegistry;
import dev.signalbox.ui.kit.ErrorCard;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a page has thrown into what people read, and logs the rest under its id. */
@Singleton
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final String ADVICE =
      "It failed on our side; everything else goes on working. Try again, and tell an administrator"
          + " the id if it stays so.";

  private final PageRegistry pages;

  Failures(PageRegistry pages) {
    this.pages = pages;
  }

  /**
   * A page could not be shown at all.
   *
   * @param page its class
   */
  ErrorCard instead(Throwable failure, Class<?> page) {
    return card(failure, page, " could not be shown.");
  }

  /** An open page failed in something that it was to do. */
  ErrorCard during(Throwable failure, Class<?> page) {
    return card(failure, page, " could not do this.");
  }

  private ErrorCard card(Throwable failure, Class<?> page, String happened) {
    var known = known(failure);
    if (known.isPresent()) {
      return new ErrorCard(known.get().sentence(), "", "");
    }
    var id = RequestId.next();
    var info = pages.find(page);
    LOG.error("[{}] The page {} of {} failed", id, page.getName(), owner(info), failure);
    return new ErrorCard(info.map(PageInfo::title).orElse("This page") + happened, ADVICE, id);
  }

  private static String owner(Optional<PageInfo> page) {
    return page.map(PageInfo::owner)
        .filter(owner -> !owner.isEmpty())
        .map("the plugin "::concat)
        .orElse("the console");
  }

  private static Optional<SignalboxException> known(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SignalboxException.class::isInstance)
        .map(SignalboxException.class::cast)
        .filter(known -> known.code().kind() != ErrorKind.INTERNAL)
        .findFirst()
        .or(() -> DatabaseAway.behind(failure));
  }
}
