package dev.signalbox.ui.console.token;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.platform.access.token.TokenRequest;
import dev.signalbox.platform.administration.token.TokenAdministration;
import dev.signalbox.ui.console.work.PageAsk;
import dev.signalbox.ui.kit.FormDialog;
import dev.signalbox.ui.kit.SecretOnce;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Asks what a token is for and how far it shall reach, makes it, and tells its secret once. */
@Singleton
final class TokenForm {

  private final TokenAdministration tokens;
  private final PageAsk ask;
  private final CurrentUser user;
  private final Clock clock;

  TokenForm(TokenAdministration tokens, PageAsk ask, CurrentUser user, Clock clock) {
    this.tokens = tokens;
    this.ask = ask;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param afterwards runs when the token is there
   */
  void open(Runnable afterwards) {
    var fields = new Fields(user.require().role());
    new FormDialog(
            "Create a token",
            "Create the token",
            () -> {
              create(fields);
              afterwards.run();
            })
        .with(fields.title, fields.role, fields.lifetime, fields.readOnly)
        .open();
  }

  private void create(Fields fields) {
    var expires = clock.instant().plus(fields.lifetime.getValue().duration);
    var request =
        new TokenRequest(
            fields.title.getValue(), fields.role.getValue(), fields.readOnly.getValue(), expires);
    PageAsk.tell(tokens.create(request, ask.now()), done -> tell(request.title(), done));
  }

  private static void tell(String title, Done done) {
    new SecretOnce(
            "The token “%s”".formatted(title.strip()),
            "Scripts send it in the header Authorization, as “Bearer” and the token.",
            (String) Objects.requireNonNull(done.outcome().result().get("secret")))
        .open();
  }

  /** How long a token may live. */
  private enum Lifetime {
    WEEK("7 days", 7),
    MONTH("30 days", 30),
    QUARTER("90 days", 90),
    YEAR("1 year", 365);

    private final String words;
    private final Duration duration;

    Lifetime(String words, int days) {
      this.words = words;
      this.duration = Duration.ofDays(days);
    }
  }

  private static final class Fields {

    private final TextField title = new TextField("What it is for");
    private final Select<Role> role = new Select<>();
    private final Select<Lifetime> lifetime = new Select<>();
    private final Checkbox readOnly = new Checkbox("Read only: it may ask, but change nothing");

    Fields(Role reach) {
      title.setId("token-title");
      title.setMaxLength(80);
      title.setPlaceholder("Nightly report");
      title.setRequiredIndicatorVisible(true);
      role.setLabel("May do as much as");
      role.setItems(Arrays.stream(Role.values()).filter(reach::covers).toList());
      role.setItemLabelGenerator(Role::title);
      role.setValue(reach);
      lifetime.setLabel("Expires after");
      lifetime.setItems(Lifetime.values());
      lifetime.setItemLabelGenerator(choice -> choice.words);
      lifetime.setValue(Lifetime.QUARTER);
    }
  }
}
