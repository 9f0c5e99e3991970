package dev.signalbox.api.audit;

import dev.signalbox.api.access.Environment;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log, with secrets masked.
 *
 * @param execution what it is about: an action that went on elsewhere has an entry for its start
 *     and one for its end, and so has one that waited
 * @param number grows with each entry; for paging
 * @param seal the seal that it is under; null in its first seconds
 * @param actor null for the console itself
 * @param actingFor for whom the actor acted, if for somebody else
 * @param action its id
 * @param target may be empty
 * @param before what it was like, where the action says so
 * @param after what it was like then
 * @param reason may be empty
 * @param detail the outcome in a sentence
 * @param objections of gates: {@code gate}, {@code force}, {@code reason}
 * @param via page, api, opsctl, approval, run or console
 * @param address of the client; empty for the console itself
 * @param request the id of the request
 */
@Serdeable
public record AuditRecord(
    UUID id,
    UUID execution,
    long number,
    @Nullable Long seal,
    Instant at,
    @Nullable UUID actor,
    String actorName,
    @Nullable String actingFor,
    String action,
    String plugin,
    String target,
    @Nullable Environment environment,
    Map<String, Object> input,
    @Nullable Map<String, Object> before,
    @Nullable Map<String, Object> after,
    String reason,
    @Nullable UUID approval,
    AuditOutcome outcome,
    String detail,
    List<Map<String, String>> objections,
    String via,
    String address,
    String request) {}
