package dev.signalbox.api.run;

import dev.signalbox.api.access.Environment;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as people see it.
 *
 * @param id the execution's too
 * @param number grows with each run of the console; for paging
 * @param parent the run that this one is a step of
 * @param title of the action
 * @param plugin that the action is from
 * @param input with its secrets masked
 * @param settling whether the call was interrupted and its product is being asked what became of it
 * @param cancelBy who wants it to stop
 * @param phase the last one that was begun; may be empty
 * @param percent how far it is
 * @param progress what is being done, in a few words; may be empty
 * @param detail the outcome in a sentence, or why it waits; may be empty
 */
@Serdeable
public record RunInfo(
    UUID id,
    long number,
    @Nullable UUID parent,
    String action,
    String title,
    String plugin,
    UUID actor,
    String actorName,
    String reason,
    String target,
    @Nullable Environment environment,
    Map<String, Object> input,
    @Nullable UUID approval,
    RunState state,
    boolean settling,
    @Nullable String cancelBy,
    String phase,
    int percent,
    String progress,
    String detail,
    Instant queued,
    @Nullable Instant started,
    @Nullable Instant ended) {}
