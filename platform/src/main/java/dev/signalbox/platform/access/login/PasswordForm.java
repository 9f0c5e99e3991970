package dev.signalbox.platform.access.login;

import dev.signalbox.platform.access.password.PasswordPolicy;

/** Asks for the current password and twice for a new one. */
final class PasswordForm {

  private PasswordForm() {}

  /**
   * @param must whether there is no way around it but out
   */
  static String html(String target, String name, boolean must) {
    return form(Html.escape(target), Html.escape(name)) + way(Html.escape(target), must);
  }

  private static String form(String target, String name) {
    return """
    <form method="post" action="/password">
    <input type="hidden" name="to" value="%1$s">
    <input type="text" name="username" value="%2$s" autocomplete="username" hidden>
    <label for="current">Current password</label>
    <input id="current" name="current" type="password" autocomplete="current-password" \
    maxlength="%4$d" required autofocus>
    <label for="next">New password</label>
    <input id="next" name="next" type="password" autocomplete="new-password" \
    aria-describedby="rule" minlength="%3$d" maxlength="%4$d" required>
    <p class="hint" id="rule">At least %3$d characters. Four or five words that only you put \
    together are good.</p>
    <label for="repeat">New password again</label>
    <input id="repeat" name="repeat" type="password" autocomplete="new-password" \
    maxlength="%4$d" required>
    <button>Change password</button>
    </form>
    """
        .formatted(target, name, PasswordPolicy.SHORTEST, PasswordPolicy.LONGEST);
  }

  private static String way(String target, boolean must) {
    return must
        ? """
        <form method="post" action="/logout" class="aside">
        <button class="quiet">Log out</button>
        </form>
        """
        : "<p class=\"aside\"><a href=\"%s\">Back</a></p>\n".formatted(target);
  }
}
