package dev.signalbox.ui.console.people;

import dev.signalbox.platform.access.user.Person;
import dev.signalbox.ui.kit.State;

/** How a person stands to the console. */
enum PersonState {
  ACTIVE(State.HEALTHY, "Active"),
  /** They were invited and have not logged in yet. */
  INVITED(State.WAITING, "Invited"),
  DISABLED(State.PAUSED, "Disabled");

  private final State state;
  private final String word;

  PersonState(State state, String word) {
    this.state = state;
    this.word = word;
  }

  static PersonState of(Person person) {
    if (!person.enabled()) {
      return DISABLED;
    }
    return person.lastLoginAt() == null ? INVITED : ACTIVE;
  }

  static String wordOf(Person person) {
    return of(person).word();
  }

  State state() {
    return state;
  }

  String word() {
    return word;
  }
}
