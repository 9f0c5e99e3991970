package dev.signalbox.plugins.security.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.approval.ApprovalChanged;
import dev.signalbox.api.approval.ApprovalDetail;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Notice;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.PageSection;
import dev.signalbox.ui.kit.action.ActionButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request: what would run, who has to agree, and what was said. */
@ConsoleView(
    path = "approvals/:request",
    title = "Request",
    group = Group.GOVERN,
    icon = "stamp",
    menu = false)
class ApprovalView extends Page implements BeforeEnterObserver {

  private final Approvals approvals;
  private final Actions actions;
  private final Div main = new Div();
  private final Div aside = new Div();
  private @Nullable UUID id;

  ApprovalView(Approvals approvals, Actions actions, EventBus events) {
    this.approvals = approvals;
    this.actions = actions;
    var columns = new Div(main, aside);
    columns.addClassName("sb-columns");
    setParentPage("Approvals", ApprovalPaths.QUEUE);
    add(columns);
    Live.on(this, events, ApprovalChanged.class, this::changed);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get("request").flatMap(ApprovalPaths::id).orElse(null);
    find().ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
  }

  private void changed(ApprovalChanged changed) {
    if (changed.id().equals(id)) {
      find().ifPresent(this::show);
    }
  }

  private Optional<ApprovalDetail> find() {
    try {
      return id == null ? Optional.empty() : Optional.of(approvals.get(id));
    } catch (SignalboxException notForThem) {
      return Optional.empty();
    }
  }

  private void show(ApprovalDetail detail) {
    var request = detail.request();
    setTitle(request.title());
    setPurpose(request.effect());
    setBeside(ApprovalStates.badge(request.state()));
    setActions(buttons(detail).toArray(Component[]::new));
    main.removeAll();
    if (!request.detail().isEmpty()) {
      main.add(new PageSection("What became of it", new Paragraph(request.detail())));
    }
    main.add(
        new PageSection("What will run", new FrozenInput(request.input())),
        new PageSection("What was said", new Voices(detail.voices())));
    aside.removeAll();
    aside.add(new PageSection("Request", new RequestFacts(request)));
  }

  private List<Component> buttons(ApprovalDetail detail) {
    var buttons = new ArrayList<Component>();
    buttons.add(button("comment", "Comment"));
    if (detail.mayWithdraw()) {
      buttons.add(button("withdraw", "Withdraw"));
    }
    if (detail.mayDecide()) {
      buttons.add(button("decline", "Decline"));
      buttons.add(button("agree", "Agree").primary());
    } else if (detail.request().state() == ApprovalState.WAITING) {
      var why = new Paragraph(detail.whyNot());
      why.addClassName("sb-faint");
      buttons.addFirst(why);
    }
    return buttons;
  }

  private ActionButton button(String verb, String word) {
    return new ActionButton(actions, "signalbox.approvals." + verb)
        .with("request", String.valueOf(id))
        .saying(word)
        .onDone(done -> Notice.success(done.outcome().summary()));
  }
}
