package dev.signalbox.api.view;

import dev.signalbox.api.access.Permissions;
import io.micronaut.context.annotation.Prototype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Vaadin component a page of the console, inside its frame and with its entry in the menu.
 * The page is a bean of its plugin: each time that it is opened a new one is made, with what its
 * constructor asks for.
 *
 * <pre>{@code
 * @ConsoleView(path = "notes", title = "Notes", group = Group.WORK, icon = "notebook")
 * class NotesView extends Page {
 *   NotesView(NoteService notes) { ... }
 * }
 * }</pre>
 */
@Documented
@Prototype
@SuppressWarnings(
    "InjectScopeAnnotationOnInterfaceOrAbstractClass") // the pages that carry it are classes
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ConsoleView {

  /**
   * Below the plugin's own segment of the URL, which is its id: {@code ""} is {@code /notes},
   * {@code "archive"} is {@code /notes/archive}.
   */
  String path() default "";

  String title();

  /** One line that says what the page is for. */
  String purpose() default "";

  Group group();

  /** A name of the Lucide icon set, such as {@code rocket}. One that is unknown becomes a plug. */
  String icon() default "plug";

  /** Small numbers come first within the group. */
  int order() default 100;

  /**
   * The id of the permission that one needs to open it; for others it is neither in the menu nor
   * reachable by URL. An action or a bean of {@link Permissions} declares it.
   */
  String permission() default "signalbox.console.see";

  /**
   * Whether the menu has an entry for it; pages that are reached from another one don't need it.
   */
  boolean menu() default true;
}
