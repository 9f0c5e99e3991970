package dev.signalbox.platform.access;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks one source after the other. */
@Singleton
final class SourcedCurrentUser implements CurrentUser {

  private final List<UserSource> sources;

  SourcedCurrentUser(List<UserSource> sources) {
    this.sources = sources;
  }

  @Override
  public Optional<User> find() {
    for (var source : sources) {
      var user = source.find();
      if (user.isPresent()) {
        return user;
      }
    }
    return Optional.empty();
  }
}
