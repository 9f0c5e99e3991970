package dev.signalbox.api.run;

import dev.signalbox.api.error.SignalboxException;
import java.util.List;
import java.util.UUID;

/**
 * Runs, for those who look at them. People see their own; whose role has the permission {@code
 * signalbox.runs.see-all} sees the others too. Each method asks on behalf of the current user, and
 * refuses without one. Inject it; it is safe to keep.
 *
 * <p>A live page reads once, listens for {@link RunChanged} and {@link RunLinesAdded}, and reads on
 * from the last line that it has.
 */
public interface Runs {

  /** The newest first. */
  List<RunInfo> list(RunQuery query);

  /**
   * One of them.
   *
   * @throws SignalboxException when there is none that the current user may see
   */
  RunInfo get(UUID id);

  /**
   * Lines of its log, in their order.
   *
   * @param from the number of the first one
   * @param limit how many at most
   */
  List<RunLine> lines(UUID id, long from, int limit);

  /** The number of its log's newest line; 0 without one. */
  long lastLine(UUID id);

  /** What it left, without the content. */
  List<RunArtifact> artifacts(UUID id);

  /** The content of a file or diff; the address of a link. */
  byte[] content(UUID id, int artifact);
}
