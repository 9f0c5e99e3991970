package dev.signalbox.distribution.opsctl;

import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What all commands share: the console that is meant, and where answers go. */
final class Session {

  private final Profile profile;
  private final PrintWriter out;
  private @Nullable URI url;
  private Form form = Form.TABLE;

  /** How an answer is shown. */
  enum Form {
    TABLE,
    JSON
  }

  Session(Profile profile, PrintWriter out) {
    this.profile = profile;
    this.out = out;
  }

  Profile profile() {
    return profile;
  }

  PrintWriter out() {
    return out;
  }

  void use(URI chosen) {
    url = chosen;
  }

  void show(Form chosen) {
    form = chosen;
  }

  boolean isJson() {
    return form == Form.JSON;
  }

  URI url() {
    var chosen = url;
    return chosen == null ? profile.url() : chosen;
  }

  Api api() {
    var console = url();
    return new Api(
        console,
        profile
            .tokenFor(console)
            .orElseThrow(() ->
                new Trouble(
                    ExitCode.LOGIN_NEEDED,
                    "There is no token for %s. Say opsctl login --url %s first, or set OPSCTL_URL and OPSCTL_TOKEN."
                        .formatted(console, console))));
  }
}
