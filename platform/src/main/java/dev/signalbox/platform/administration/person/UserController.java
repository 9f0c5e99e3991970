package dev.signalbox.platform.administration.person;

import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.platform.access.user.Person;
import dev.signalbox.platform.access.user.PersonChange;
import dev.signalbox.platform.access.user.UserService;
import dev.signalbox.platform.administration.Answers;
import dev.signalbox.platform.administration.HttpAsk;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people, for scripts. Who may change them is asked, and recorded, by the gateway. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/users")
class UserController {

  private final UserService users;
  private final PeopleAdministration people;
  private final HttpAsk asks;

  UserController(UserService users, PeopleAdministration people, HttpAsk asks) {
    this.users = users;
    this.people = people;
    this.asks = asks;
  }

  @Guarded("signalbox.people.see")
  @Get
  List<Person> list() {
    return users.list();
  }

  @Post
  HttpResponse<Object> create(HttpServletRequest request, @Valid @Body NewPerson wanted) {
    var result = people.add(wanted.name(), wanted.fullName(), wanted.role(), asks.of(request));
    return Answers.of(result, HttpStatus.CREATED, done -> answer(done, done.execution()));
  }

  @Patch("/{id}")
  HttpResponse<Object> change(
      HttpServletRequest request, UUID id, @Valid @Body ChangedPerson wanted) {
    var result = people.change(id, wanted.version(), wanted.change(), asks.of(request));
    return Answers.of(result, HttpStatus.OK, _ -> users.find(id).orElseThrow());
  }

  @Post("/{id}/password")
  HttpResponse<Object> resetPassword(HttpServletRequest request, UUID id) {
    return Answers.of(
        people.resetPassword(id, asks.of(request)), HttpStatus.OK, done -> answer(done, id));
  }

  private PasswordAnswer answer(Done done, UUID person) {
    return new PasswordAnswer(
        users.find(person).orElseThrow(), (String) done.outcome().result().get("password"));
  }

  /**
   * @param password null for a key that came before: it was told then
   */
  @Serdeable
  record PasswordAnswer(Person person, @Nullable String password) {

    @Override
    public String toString() {
      return "one-time password of " + person.name();
    }
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
