package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.List;

/**
 * A log as it is written: the newest line at the end, in view as long as nobody has scrolled up.
 * What stands behind a line, such as a stack trace, unfolds on demand.
 *
 * <pre>{@code
 * var log = new LiveLog("The job has not said anything yet.");
 * log.show(run.lines());
 * Live.on(log, events, LineWritten.class, written -> log.append(List.of(written.line())));
 * }</pre>
 *
 * The lines live in the browser; the server keeps none of them.
 */
@Tag("sb-log")
public final class LiveLog extends Component implements HasStyle {

  /**
   * @param nothing what is shown while there is no line
   */
  public LiveLog(String nothing) {
    getElement().setAttribute("nothing", nothing);
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "log");
  }

  /** Shows these lines instead of the ones before. */
  public void show(List<Line> lines) {
    getElement().setPropertyList("lines", lines.stream().map(Row::of).toList());
  }

  /** Adds lines at the end. */
  public void append(List<Line> lines) {
    getElement().callJsFunction("append", lines.stream().map(Row::of).toList());
  }

  /** How much a line matters. */
  public enum Level {
    /** Not a message, but the name of the part that begins here. */
    PHASE,
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /**
   * One line.
   *
   * @param detail what unfolds below it; empty for most lines
   */
  public record Line(Instant at, Level level, String text, String detail) {}

  /** As the browser takes it. */
  record Row(String at, String level, String text, String detail) {

    static Row of(Line line) {
      return new Row(line.at().toString(), line.level().name(), line.text(), line.detail());
    }
  }
}
