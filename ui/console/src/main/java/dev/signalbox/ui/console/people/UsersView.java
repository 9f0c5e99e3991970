package dev.signalbox.ui.console.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.access.UserChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.platform.access.user.Person;
import dev.signalbox.platform.access.user.UserService;
import dev.signalbox.ui.kit.DataTable;
import dev.signalbox.ui.kit.EmptyState;
import dev.signalbox.ui.kit.FilterBar;
import dev.signalbox.ui.kit.Glyph;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who may log in; one of them in a drawer when the address names them. */
@ConsoleView(
    path = "admin/users/:person?",
    title = "Users",
    purpose = "Who may come in, and what they may do.",
    group = Group.ADMIN,
    icon = "users",
    order = 20,
    permission = "signalbox.people.see")
final class UsersView extends Page implements BeforeEnterObserver {

  static final String PATH = "admin/users";

  private static final String SEARCH = "q";
  private static final String ROLE = "role";

  private final UserService users;
  private final PersonActions actions;
  private final FilterBar filters = new FilterBar();
  private final DataTable<Person> table = new DataTable<>();
  private @Nullable PersonDrawer drawer;

  UsersView(UserService users, PersonActions actions, EventBus events) {
    this.users = users;
    this.actions = actions;
    filters.search(SEARCH, "Find a person");
    filters.choice(ROLE, "All roles", Arrays.stream(Role.values()).map(Role::title).toList());
    filters.onChange(this::show);
    setActions(inviteButton());
    add(filters, table());
    Live.on(this, events, UserChanged.class, changed -> refresh());
  }

  private Button inviteButton() {
    var invite = new Button("Invite a person", new Glyph("user-plus"), click -> actions.invite());
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    invite.setId("invite");
    return invite;
  }

  private DataTable<Person> table() {
    table.setId("users");
    table.link("Person", Person::fullName, Person::name, person -> PATH + "/" + person.id());
    table.fromWidth(560, table.text("Role", person -> person.role().title()).setFlexGrow(0));
    table.state("State", person -> PersonState.of(person).state(), PersonState::wordOf);
    table.fromWidth(
        720, table.time("Last login", person -> Optional.ofNullable(person.lastLoginAt())));
    table.fromWidth(900, table.time("Since", person -> Optional.of(person.createdAt())));
    table.onOpen(person -> getUI().ifPresent(ui -> ui.navigate(PATH + "/" + person.id())));
    table.empty(
        new EmptyState(
            "user-search", "Nobody found", "Nobody here is called so or has this role."));
    return table;
  }

  private void show() {
    table.show(users.list().stream().filter(this::isWanted).toList());
  }

  private boolean isWanted(Person person) {
    var text = filters.value(SEARCH).toLowerCase(Locale.ROOT);
    var role = filters.value(ROLE);
    return List.of(person.name(), person.fullName().toLowerCase(Locale.ROOT)).stream()
            .anyMatch(name -> name.contains(text))
        && (role.isEmpty() || role.equals(person.role().title()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    closeDrawer();
    event
        .getRouteParameters()
        .get("person")
        .flatMap(PersonId::parse)
        .flatMap(users::find)
        .ifPresent(this::open);
  }

  private void open(Person person) {
    drawer = new PersonDrawer(person, actions, this::leaveDrawer);
    drawer.open();
  }

  private void refresh() {
    show();
    if (drawer != null && drawer.isOpened()) {
      users.find(drawer.person()).ifPresent(drawer::show);
    }
  }

  private void closeDrawer() {
    if (drawer != null) {
      drawer.close();
      drawer = null;
    }
  }

  private void leaveDrawer() {
    drawer = null;
    getUI().ifPresent(ui -> ui.navigate(PATH));
  }
}
