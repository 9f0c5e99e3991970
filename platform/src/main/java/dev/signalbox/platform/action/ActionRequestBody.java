package dev.signalbox.platform.action;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script sends to run an action.
 *
 * @param confirm the typed words that a dangerous one asks for
 * @param override names of the gates whose veto is to be overridden
 */
@Serdeable
record ActionRequestBody(
    @Nullable JsonNode input,
    @Nullable String reason,
    @Nullable String confirm,
    @Nullable List<String> override) {}
