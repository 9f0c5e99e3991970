package dev.signalbox.ui.console.people;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.User;
import dev.signalbox.api.action.ActionResult;
import dev.signalbox.platform.access.user.Person;
import dev.signalbox.platform.access.user.PersonChange;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.platform.administration.person.PeopleAdministration;
import dev.signalbox.ui.console.work.PageAsk;
import dev.signalbox.ui.kit.DangerDialog;
import dev.signalbox.ui.kit.FormDialog;
import dev.signalbox.ui.kit.Notice;
import dev.signalbox.ui.kit.SecretOnce;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can be done about people, each with its dialog. The gateway checks again who may. */
@Singleton
final class PersonActions {

  private final PeopleAdministration people;
  private final PageAsk ask;
  private final CurrentUser currentUser;

  PersonActions(PeopleAdministration people, PageAsk ask, CurrentUser currentUser) {
    this.people = people;
    this.ask = ask;
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
            () ->
                tell(people.add(name.getValue(), fullName.getValue(), role.getValue(), ask.now())))
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
                PageAsk.tell(
                    change(
                        person,
                        new PersonChange(
                            name.getValue(), fullName.getValue(), role.getValue(), null),
                        ask.now()),
                    _ -> {}))
        .with(fullName, name, role)
        .open();
  }

  void resetPassword(Person person) {
    new DangerDialog(
            "A new password for " + person.fullName(),
            "Make a new password",
            reason -> tell(people.resetPassword(person.id(), ask.because(reason))))
        .effect("Their password stops working, and all their sessions end at once.")
        .effect("You are shown a one-time password to pass on. They change it when they log in.")
        .open();
  }

  void disable(Person person) {
    new DangerDialog(
            "Disable " + person.fullName(),
            "Disable " + person.fullName(),
            reason ->
                PageAsk.tell(
                    change(person, PersonChange.disable(), ask.because(reason)),
                    _ -> Notice.success(person.fullName() + " can't log in any more.")))
        .effect("They are logged out everywhere at once, and their API tokens stop working.")
        .effect("Nothing of theirs is deleted. You can let them in again at any time.")
        .open();
  }

  void enable(Person person) {
    PageAsk.tell(
        change(person, PersonChange.enable(), ask.now()),
        _ -> Notice.success(person.fullName() + " can log in again."));
  }

  private ActionResult change(Person person, PersonChange change, Ask asking) {
    return people.change(person.id(), person.version(), change, asking);
  }

  private static void tell(ActionResult result) {
    PageAsk.tell(result, done -> tell(done.outcome().result()));
  }

  private static void tell(Map<String, ?> made) {
    var person = (Person) Objects.requireNonNull(made.get("person"));
    new SecretOnce(
            "One-time password for " + person.fullName(),
            "Pass it on, with the login name %s. It has to be changed at the first login."
                .formatted(person.name()),
            (String) Objects.requireNonNull(made.get("password")))
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
