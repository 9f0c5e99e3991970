package dev.signalbox.platform.run.web;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.RunArtifact;
import dev.signalbox.api.run.RunError;
import dev.signalbox.api.run.RunInfo;
import dev.signalbox.api.run.RunQuery;
import dev.signalbox.api.run.RunState;
import dev.signalbox.platform.run.RunService;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Runs over HTTP: people see their own, and others' where they may. Canceling is an action, {@code
 * signalbox.runs.cancel}.
 */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/runs")
final class RunController {

  private static final int LONGEST_WAIT = 20;
  private static final int MOST_LINES = 5_000;

  private final RunService runs;
  private final LogFollower follower;

  RunController(RunService runs, LogFollower follower) {
    this.runs = runs;
    this.follower = follower;
  }

  /** The newest first; {@code before} takes the number of the last one of the page before. */
  @Get
  List<RunInfo> list(
      @QueryValue(defaultValue = "false") boolean mine,
      @QueryValue(defaultValue = "") String action,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String words,
      @QueryValue(defaultValue = "9223372036854775807") long before,
      @QueryValue(defaultValue = "50") int limit) {
    var query = RunQuery.all().matching(words).before(before).atMost(limit);
    query = mine ? query.onlyMine() : query;
    query = action.isBlank() ? query : query.of(action.strip());
    return runs.list(state.isBlank() ? query : query.in(state(state)));
  }

  @Get("/{id}")
  RunInfo get(UUID id) {
    return runs.get(id);
  }

  /**
   * Lines of the log. To follow it, ask again from {@code next} until it is {@code over}.
   *
   * @param wait how many seconds to wait where there is nothing to read yet
   */
  @Get("/{id}/lines")
  LogPiece lines(
      UUID id,
      @QueryValue(defaultValue = "1") long from,
      @QueryValue(defaultValue = "1000") int limit,
      @QueryValue(defaultValue = "0") int wait) {
    var patience = Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT));
    return follower.follow(id, Math.max(1, from), Math.clamp(limit, 1, MOST_LINES), patience);
  }

  /** The log as a file. */
  @Get("/{id}/log")
  HttpResponse<Writable> log(UUID id) {
    runs.get(id);
    return HttpResponse.<Writable>ok(new WholeLog(runs, id))
        .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment("run-" + id + ".log"));
  }

  @Get("/{id}/artifacts")
  List<RunArtifact> artifacts(UUID id) {
    return runs.artifacts(id);
  }

  /** Always to be saved: whoever made it could have put a page with a script into it. */
  @Get("/{id}/artifacts/{number}")
  HttpResponse<byte[]> artifact(UUID id, int number) {
    var artifact = runs.artifact(id, number);
    return HttpResponse.ok(runs.content(id, number))
        .header(HttpHeaders.CONTENT_TYPE, artifact.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attachment(artifact.name()));
  }

  private static RunState state(String word) {
    return Arrays.stream(RunState.values())
        .filter(state -> state.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new SignalboxException(
                RunError.RUN_FILTER_WRONG,
                "state: \"%s\" is none of %s."
                    .formatted(
                        word,
                        String.join(
                            ", ", Arrays.stream(RunState.values()).map(RunState::word).toList()))));
  }
}
