package dev.signalbox.ui.console.people;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.platform.access.user.OneTimePassword;
import dev.signalbox.platform.access.user.Person;
import dev.signalbox.platform.access.user.PersonChange;
import dev.signalbox.platform.access.user.UserService;
import dev.signalbox.ui.kit.DangerDialog;
import dev.signalbox.ui.kit.FormDialog;
import dev.signalbox.ui.kit.Notice;
import dev.signalbox.ui.kit.SecretOnce;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** What can be done about people, each with its dialog. The service checks again who may. */
@Singleton
final class PersonActions {

  private final UserService users;
  private final CurrentUser currentUser;

  PersonActions(UserService users, CurrentUser currentUser) {
    this.users = users;
    this.currentUser = currentUser;
  }

  boolean mayChange(Person person) {
    return currentUser.is(person.role()) && !isSelf(person);
  }

  String whyNot(Person person) {
    return isSelf(person)
        ? "This is you. Somebody else changes your role; your password you change yourself."
        : "%s is %s: only somebody with that role can change them."
            .formatted(person.fullName(), person.role().title());
  }

  private boolean isSelf(Person person) {
    return currentUser.find().map(User::id).filter(person.id()::equals).isPresent();
  }

  void invite() {
    var fullName = field("Full name", "full-name");
    var name = field("Login name", "login-name");
    name.setHelperText("What they type at login, such as maria.kowalska");
    var role = roleField();
    role.setValue(Role.DEV);
    new FormDialog(
            "Invite a person",
            "Create the account",
            () -> tell(users.create(name.getValue(), fullName.getValue(), role.getValue())))
        .with(fullName, name, role)
        .open();
  }

  void change(Person person) {
    var fullName = field("Full name", "full-name");
    fullName.setValue(person.fullName());
    var name = field("Login name", "login-name");
    name.setValue(person.name());
    var role = roleField();
    role.setValue(person.role());
    new FormDialog(
            "Change " + person.fullName(),
            "Save the changes",
            () ->
                users.change(
                    person.id(),
                    person.version(),
                    new PersonChange(name.getValue(), fullName.getValue(), role.getValue(), null)))
        .with(fullName, name, role)
        .open();
  }

  void resetPassword(Person person) {
    new DangerDialog(
            "A new password for " + person.fullName(),
            "Make a new password",
            reason -> tell(users.resetPassword(person.id())))
        .effect("Their password stops working, and all their sessions end at once.")
        .effect("You are shown a one-time password to pass on. They change it when they log in.")
        .open();
  }

  void disable(Person person) {
    new DangerDialog(
            "Disable " + person.fullName(),
            "Disable " + person.fullName(),
            reason -> {
              users.change(person.id(), person.version(), PersonChange.disable());
              Notice.success(person.fullName() + " can't log in any more.");
            })
        .effect("They are logged out everywhere at once, and their API tokens stop working.")
        .effect("Nothing of theirs is deleted. You can let them in again at any time.")
        .open();
  }

  void enable(Person person) {
    users.change(person.id(), person.version(), PersonChange.enable());
    Notice.success(person.fullName() + " can log in again.");
  }

  private static void tell(OneTimePassword made) {
    new SecretOnce(
            "One-time password for " + made.person().fullName(),
            "Pass it on, with the login name %s. It has to be changed at the first login."
                .formatted(made.person().name()),
            made.password())
        .open();
  }

  private static TextField field(String label, String id) {
    var field = new TextField(label);
    field.setId(id);
    field.setRequiredIndicatorVisible(true);
    field.setMaxLength(80);
    return field;
  }

  private Select<Role> roleField() {
    var field = new Select<Role>();
    field.setLabel("Role");
    field.setId("role");
    field.setItems(givable());
    field.setItemLabelGenerator(Role::title);
    return field;
  }

  /** Nobody gives what they don't have. */
  private List<Role> givable() {
    return Arrays.stream(Role.values()).filter(currentUser::is).toList();
  }
}
