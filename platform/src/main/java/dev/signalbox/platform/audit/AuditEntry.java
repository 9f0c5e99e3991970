package dev.signalbox.platform.audit;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.User;
import dev.signalbox.api.audit.AuditOutcome;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log before it is written. All JSON is masked already.
 *
 * @param id of the entry; of the first one about an execution it is the execution's
 * @param execution what it is about: what was handed over has one entry for its start and one for
 *     its end
 * @param actor who asked; null for the console itself
 * @param input as JSON
 * @param before as JSON, or null
 * @param after as JSON, or null
 * @param objections of gates, as JSON, or null
 * @param key the idempotency key under which the change must not happen again, or null
 * @param digest of the input that came with the key, or null
 */
public record AuditEntry(
    UUID id,
    UUID execution,
    @Nullable User actor,
    String action,
    String plugin,
    String target,
    Optional<Environment> environment,
    String input,
    @Nullable String before,
    @Nullable String after,
    String reason,
    @Nullable UUID approval,
    AuditOutcome outcome,
    String detail,
    @Nullable String objections,
    Origin origin,
    @Nullable String key,
    @Nullable String digest) {}
