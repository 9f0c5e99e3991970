package dev.signalbox.platform.connector.record;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call, with all its tries.
 *
 * @param number grows with each call; for paging
 * @param plugin whose call it was; {@code signalbox} for the console itself
 * @param path the template, without the values of its variables and without the query
 * @param status of the last answer; null without one
 * @param outcome {@code done}, or the code of what went wrong
 * @param bytes of the answer
 * @param request the id of the request that it was made in, also sent to the product
 * @param run that it was made in
 * @param action of that run
 */
@Serdeable
public record CallRecord(
    long number,
    Instant at,
    String connector,
    String plugin,
    String method,
    String path,
    @Nullable Integer status,
    String outcome,
    int tries,
    long millis,
    long bytes,
    String request,
    @Nullable UUID run,
    @Nullable String action) {}
