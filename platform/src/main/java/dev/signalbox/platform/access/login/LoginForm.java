package dev.signalbox.platform.access.login;

/** Asks for name and password. */
final class LoginForm {

  private LoginForm() {}

  /** A name that was typed before is kept, and the cursor waits in the first empty field. */
  static String html(String target, String name) {
    return """
    <form method="post" action="/login">
    <input type="hidden" name="to" value="%s">
    <label for="name">Name</label>
    <input id="name" name="name" value="%s" autocomplete="username" autocapitalize="none" \
    spellcheck="false" maxlength="60" required%s>
    <label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" \
    maxlength="200" required%s>
    <button>Log in</button>
    </form>
    <p class="aside">Forgot the password? A Lead or an Admin can give you a new one.</p>
    """
        .formatted(
            Html.escape(target),
            Html.escape(name),
            name.isEmpty() ? " autofocus" : "",
            name.isEmpty() ? "" : " autofocus");
  }
}
