package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.signalbox.api.view.ConsoleView;

/**
 * A page of the console: a title, one line that says what it is for, its main action at the right,
 * and below them the content. Title and line come from the {@code @ConsoleView} of the class unless
 * the page sets its own.
 *
 * <pre>{@code
 * @ConsoleView(title = "Notes", purpose = "What the shift before left for you.", group = Group.WORK)
 * class NotesView extends Page {
 *   NotesView(NoteService notes) {
 *     setActions(new Button("Add a note", click -> openForm()));
 *     add(new NoteTable(notes));
 *   }
 * }
 * }</pre>
 *
 * A page is made each time that somebody opens it and is dropped when they leave. What it holds on
 * to elsewhere (subscriptions, timers) it lets go of in {@code onDetach}; {@link Live} does so by
 * itself.
 */
@Tag("section")
public abstract class Page extends Component implements HasStyle, HasDynamicTitle {

  private final Nav trail = new Nav();
  private final H1 title = new H1();
  private final Paragraph purpose = new Paragraph();
  private final Div beside = new Div();
  private final Div actions = new Div();
  private final Div content = new Div();

  protected Page() {
    addClassName("sb-page");
    trail.addClassName("sb-trail");
    trail.setAriaLabel("Where you are");
    trail.setVisible(false);
    actions.addClassName("sb-page-actions");
    content.addClassName("sb-page-content");
    beside.addClassName("sb-page-beside");
    getElement().appendChild(header().getElement(), content.getElement());
    var view = getClass().getAnnotation(ConsoleView.class);
    setTitle(view == null ? "" : view.title());
    setPurpose(view == null ? "" : view.purpose());
  }

  private Div header() {
    var line = new Div(title, beside);
    line.addClassName("sb-page-line");
    purpose.addClassName("sb-page-purpose");
    var words = new Div(trail, line, purpose);
    words.addClassName("sb-page-words");
    var header = new Div(words, actions);
    header.addClassName("sb-page-header");
    return header;
  }

  /** What stands over the page. */
  public final String title() {
    return title.getText();
  }

  @Override
  public String getPageTitle() {
    return title().isEmpty() ? "Signalbox" : title() + " · Signalbox";
  }

  protected final void setTitle(String text) {
    title.setText(text);
  }

  /** One line that says what the page is for; an empty one takes no room. */
  protected final void setPurpose(String text) {
    purpose.setText(text);
    purpose.setVisible(!text.isEmpty());
  }

  /** Small things right beside the title, such as a {@link StateBadge}. */
  protected final void setBeside(Component... components) {
    beside.removeAll();
    beside.add(components);
  }

  /** What a person comes here to do, at the right of the title; the main one last. */
  protected final void setActions(Component... components) {
    actions.removeAll();
    actions.add(components);
  }

  /** The page that this one belongs under, as a link above the title. */
  protected final void setParentPage(String name, String path) {
    var link = new Anchor(path, name);
    trail.removeAll();
    trail.add(link, new Span(new Glyph("chevron-right")));
    trail.setVisible(true);
  }

  /** Adds to the content, below the title. */
  protected final void add(Component... components) {
    content.add(components);
  }

  /** Empties the content; title and actions stay. */
  protected final void removeAll() {
    content.removeAll();
  }
}
