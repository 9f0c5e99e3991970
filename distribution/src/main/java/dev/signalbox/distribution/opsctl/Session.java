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

  /** The token goes to the console that it was made for, and to no other that a flag names. */
  Api api() {
    var chosen = url;
    if (chosen != null && !chosen.equals(profile.url())) {
      throw new Trouble(
          ExitCode.LOGIN_NEEDED,
          "You are logged in at %s, not at %s. Say opsctl login --url %s first."
              .formatted(profile.url(), chosen, chosen));
    }
    var token =
        profile
            .token()
            .orElseThrow(() ->
                new Trouble(
                    ExitCode.LOGIN_NEEDED,
                    "Say opsctl login first, or set OPSCTL_TOKEN and OPSCTL_URL."));
    return new Api(url(), token);
  }
}
