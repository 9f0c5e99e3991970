package dev.signalbox.api.view;

/** The groups of the menu, from top to bottom. */
public enum Group {
  HOME("Home"),
  SHIP("Ship"),
  RESPOND("Respond"),
  OBSERVE("Observe"),
  SOURCES("Sources"),
  WORK("Work"),
  CUSTOMERS("Customers"),
  GOVERN("Govern"),
  ADMIN("Admin");

  private final String title;

  Group(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
