package dev.signalbox.api.access;

import dev.signalbox.api.error.SignalboxException;
import java.util.Optional;

/**
 * Who is behind the request, page or job that runs on this thread. Inject it; it is safe to keep.
 *
 * <pre>{@code
 * Note note = new Note(text, currentUser.require().name());
 * }</pre>
 */
public interface CurrentUser {

  /** Empty in jobs and event listeners, which nobody asked for. */
  Optional<User> find();

  /** The person, or a {@link SignalboxException} that asks for a login. */
  default User require() {
    return find()
        .orElseThrow(
            () -> new SignalboxException(AccessError.LOGIN_NEEDED, "Please log in first."));
  }

  /** Whether somebody is there whose role covers the given one. */
  default boolean is(Role role) {
    return find().map(user -> user.role().covers(role)).orElse(false);
  }

  /** Refuses with a sentence that names the role that is needed. */
  default User require(Role role) {
    var user = require();
    if (!user.role().covers(role)) {
      throw new SignalboxException(
          AccessError.ROLE_NEEDED,
          "This needs the role %s; you are %s.".formatted(role.title(), user.role().title()));
    }
    return user;
  }
}
