package dev.signalbox.plugins.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import dev.signalbox.api.action.Actions;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.api.run.RunChanged;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunState;
import dev.signalbox.api.run.Runs;
import dev.signalbox.api.view.ConsoleView;
import dev.signalbox.api.view.Group;
import dev.signalbox.ui.kit.Live;
import dev.signalbox.ui.kit.Page;
import dev.signalbox.ui.kit.PageSection;
import dev.signalbox.ui.kit.action.ActionButton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run: where it is, what it says, what it left. */
@ConsoleView(
    path = ":run",
    title = "Run",
    group = Group.OBSERVE,
    icon = "list-checks",
    menu = false)
class RunView extends Page implements BeforeEnterObserver {

  private final Runs runs;
  private final Actions actions;
  private final Progress progress = new Progress();
  private final LogPanel log;
  private final Paragraph detail = new Paragraph();
  private final Div left = new Div();
  private final Div aside = new Div();
  private @Nullable UUID id;
  private @Nullable RunState buttonsFor;

  RunView(Runs runs, Actions actions, EventBus events) {
    this.runs = runs;
    this.actions = actions;
    this.log = new LogPanel(runs, events);
    var main = new Div(progress, detail, new PageSection("Log", log), left);
    var columns = new Div(main, aside);
    columns.addClassName("sb-columns");
    setParentPage("Runs", RunPaths.LIST);
    add(columns);
    Live.calmly(this, events, RunChanged.class, changed -> refresh());
    // What happened between the first look and the subscription.
    addAttachListener(attached -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var wanted = event.getRouteParameters().get("run").flatMap(RunPaths::id);
    if (wanted.isEmpty() || !show(wanted.get())) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /** Whether there is one that the reader may see. */
  boolean show(UUID run) {
    id = run;
    var found = find();
    found.ifPresent(info -> {
      log.open(run);
      show(info);
    });
    return found.isPresent();
  }

  private void refresh() {
    find().ifPresent(this::show);
  }

  private Optional<RunInfo> find() {
    try {
      return id == null ? Optional.empty() : Optional.of(runs.get(id));
    } catch (SignalboxException notForThem) {
      return Optional.empty();
    }
  }

  private void show(RunInfo run) {
    setTitle(run.title());
    setPurpose(run.target());
    setBeside(RunStates.badge(run));
    progress.show(run);
    detail.setText(run.detail());
    detail.setVisible(!run.detail().isEmpty());
    if (buttonsFor != run.state()) {
      buttonsFor = run.state();
      setActions(buttons(run).toArray(Component[]::new));
    }
    left.removeAll();
    var artifacts = runs.artifacts(run.id());
    if (!artifacts.isEmpty()) {
      left.add(new PageSection("What it left", new ArtifactList(run.id(), artifacts)));
    }
    aside.removeAll();
    aside.add(new PageSection("Run", new RunFacts(run)));
    log.more();
  }

  private List<Component> buttons(RunInfo run) {
    return switch (run.state()) {
      case QUEUED, RUNNING -> List.of(button("cancel", "Cancel"));
      case UNKNOWN ->
          List.of(button("settle", "Ask again"), button("resolve", "Say what happened"));
      case SUCCESS, ERROR, CANCELED -> List.of();
    };
  }

  private ActionButton button(String verb, String word) {
    return new ActionButton(actions, "signalbox.runs." + verb)
        .with("run", String.valueOf(id))
        .saying(word);
  }
}
