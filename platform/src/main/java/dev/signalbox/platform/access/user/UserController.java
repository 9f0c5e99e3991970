package dev.signalbox.platform.access.user;

import dev.signalbox.api.access.Role;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people, for scripts. */
@Secured("LEAD")
@Controller("/api/users")
class UserController {

  private final UserService users;

  UserController(UserService users) {
    this.users = users;
  }

  @Get
  List<Person> list() {
    return users.list();
  }

  @Post
  @Status(HttpStatus.CREATED)
  OneTimePassword create(@Valid @Body NewPerson wanted) {
    return users.create(wanted.name(), wanted.fullName(), wanted.role());
  }

  @Patch("/{id}")
  Person change(UUID id, @Valid @Body ChangedPerson wanted) {
    return users.change(id, wanted.version(), wanted.change());
  }

  @Post("/{id}/password")
  OneTimePassword resetPassword(UUID id) {
    return users.resetPassword(id);
  }

  @Serdeable
  @Introspected
  record NewPerson(@NotBlank String name, @NotBlank String fullName, @NotNull Role role) {}

  /**
   * @param version of what the change was thought of for
   */
  @Serdeable
  @Introspected
  record ChangedPerson(
      @NotNull Integer version,
      @Nullable String name,
      @Nullable String fullName,
      @Nullable Role role,
      @Nullable Boolean enabled) {

    PersonChange change() {
      return new PersonChange(name, fullName, role, enabled);
    }
  }
}
