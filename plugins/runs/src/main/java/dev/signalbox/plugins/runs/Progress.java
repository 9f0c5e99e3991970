package dev.signalbox.plugins.runs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunState;

/** How far a run is; nothing once it is over. */
final class Progress extends Composite<Div> {

  private final Span phase = new Span();
  private final Span words = new Span();
  private final ProgressBar bar = new ProgressBar(0, 100);

  Progress() {
    words.addClassName("sb-faint");
    bar.setId("progress");
    bar.getElement().setAttribute("aria-label", "How far it is");
    getContent().add(new Div(phase, new Span(" "), words), bar);
  }

  void show(RunInfo run) {
    getContent().setVisible(run.state() == RunState.RUNNING);
    phase.setText(run.phase().isEmpty() ? "It has begun." : run.phase());
    words.setText(run.progress());
    bar.setIndeterminate(run.percent() == 0);
    bar.setValue(run.percent());
  }
}
