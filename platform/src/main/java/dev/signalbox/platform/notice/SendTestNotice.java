package dev.signalbox.platform.notice;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Execution;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Shows whether notices arrive, before one is needed. */
@Singleton
final class SendTestNotice implements Action<SendTestNotice.Input> {

  private static final Permission TEST =
      Permission.of("signalbox.notices.test", "Send a test notice").allow(Role.ADMIN);

  private final Notices notices;

  SendTestNotice(Notices notices) {
    this.notices = notices;
  }

  /** Nothing. */
  @Serdeable
  record Input() {}

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of("signalbox.notices.test", "Send a test notice", Input.class, TEST)
        .describedAs("Sends a notice to Slack that says that it is a test.")
        .withIcon("bell-ring");
  }

  @Override
  public Outcome run(Input input, Execution execution) {
    if (!notices.areOn()) {
      throw new SignalboxException(
          NoticeError.NOTICES_OFF,
          "Notices are off: set connector.slack.url and connector.slack.path-secret first.");
    }
    notices.add(
        "test:" + execution.id(),
        "%s sent a test notice from Signalbox.".formatted(execution.actor().fullName()));
    return Outcome.of("The test notice is on its way; it arrives within ten seconds.");
  }
}
