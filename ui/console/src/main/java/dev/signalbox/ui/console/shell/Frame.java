package dev.signalbox.ui.console.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import dev.signalbox.api.access.AccessChanged;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.action.OffersChanged;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.ui.console.page.BadgeRegistry;
import dev.signalbox.ui.console.page.BadgesChanged;
import dev.signalbox.ui.console.page.PageInfo;
import dev.signalbox.ui.console.page.PageRegistry;
import dev.signalbox.ui.console.page.PagesChanged;
import dev.signalbox.ui.console.preference.Appearance;
import dev.signalbox.ui.kit.Live;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** What stays while pages change inside it. It follows by push when pages come or go. */
@Tag("sb-shell")
@Prototype
public final class Frame extends Component implements RouterLayout, AfterNavigationObserver {

  private static final String CHOICE = "event.detail.choice";

  private final PageRegistry pages;
  private final BadgeRegistry badges;
  private final CurrentUser user;
  private final MainMenu menu = new MainMenu();
  private final Palette palette;
  private final Div banners = new Div();
  private final Div alerts = new Div();
  private final Main content = new Main();

  Frame(
      PageRegistry pages,
      BadgeRegistry badges,
      CurrentUser user,
      EventBus events,
      Actions actions,
      UserMenu userMenu,
      Appearance appearance) {
    this.pages = pages;
    this.badges = badges;
    this.user = user;
    this.palette = new Palette(actions);
    banners.setId("banners");
    banners.addClassName("sb-banners");
    alerts.setId("alerts");
    alerts.addClassName("sb-alerts");
    content.setId("content");
    content.addClassName("sb-content");
    content.getElement().setAttribute("tabindex", "-1");
    var main = new Div(new TopBar(userMenu), banners, alerts, content);
    main.addClassName("sb-main");
    var scrim = new Div();
    scrim.addClassName("sb-scrim");
    append(skipLink(), menu, scrim, main, palette);
    getElement()
        .addEventListener(
            "sb-theme",
            chosen -> appearance.choose(chosen.getEventData().path(CHOICE).asString("")))
        .addEventData(CHOICE);
    Live.on(this, events, PagesChanged.class, changed -> showPages());
    Live.on(this, events, BadgesChanged.class, changed -> menu.count(badges.counts()));
    Live.on(this, events, OffersChanged.class, changed -> showPages());
    Live.on(this, events, AccessChanged.class, changed -> showPages());
  }

  private void append(Component... parts) {
    for (var part : parts) {
      getElement().appendChild(part.getElement());
    }
  }

  private static Anchor skipLink() {
    var link = new Anchor("#content", "Skip to the page");
    link.addClassName("sb-skip");
    link.setRouterIgnore(true);
    return link;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    showPages();
  }

  private void showPages() {
    var open =
        user.find().map(pages::openTo).orElse(List.of()).stream()
            .filter(PageInfo::isReachable)
            .toList();
    menu.count(badges.counts());
    menu.show(open.stream().filter(PageInfo::menu).toList());
    palette.show(open);
  }

  /** Puts a card over the page, without taking the page away. */
  public void alert(Component card) {
    alerts.add(card);
  }

  @Override
  public void showRouterLayoutContent(HasElement page) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(page.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement page) {
    content.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    alerts.removeAll();
    menu.mark(event.getLocation().getPath());
  }
}
