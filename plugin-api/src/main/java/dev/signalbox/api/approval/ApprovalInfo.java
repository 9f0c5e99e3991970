package dev.signalbox.api.approval;

import dev.signalbox.api.access.Environment;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval as people see it.
 *
 * @param number grows with each request of the console; for paging
 * @param title of the action
 * @param plugin that the action is from
 * @param input what would run, frozen, with its secrets masked
 * @param effect what it would do, as it was shown to the one who asks
 * @param rule who has to agree, in words
 * @param overridden gates whose veto the requester asks to override
 * @param detail how it ended, in a sentence; empty while it waits
 * @param decided when it ended, or began to run; null while it waits
 * @param execution what became of it: the id of its entry in the audit, and of its run where the
 *     action is made by another product; null until it was tried
 */
@Serdeable
public record ApprovalInfo(
    UUID id,
    long number,
    String action,
    String title,
    String plugin,
    UUID requester,
    String requesterName,
    String target,
    @Nullable Environment environment,
    Map<String, Object> input,
    String effect,
    String reason,
    String rule,
    Set<String> overridden,
    ApprovalState state,
    String detail,
    Instant created,
    Instant expires,
    @Nullable Instant decided,
    @Nullable UUID execution) {}
