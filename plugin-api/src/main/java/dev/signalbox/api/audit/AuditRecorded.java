package dev.signalbox.api.audit;

import dev.signalbox.api.event.Event;

/**
 * The audit log has grown, here or on another console of the same database. It comes a few times a
 * second at most, however much is recorded, so it does not say what: a live page asks again for
 * what is newer than its first row.
 */
public record AuditRecorded() implements Event {}
