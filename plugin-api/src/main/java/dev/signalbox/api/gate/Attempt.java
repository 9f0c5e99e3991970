package dev.signalbox.api.gate;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.User;
import java.util.Optional;

/** What a gate is asked about. */
public record Attempt(
    User actor, String action, Optional<Environment> environment, String target, Record input) {}
