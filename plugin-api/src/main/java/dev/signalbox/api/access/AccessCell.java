package dev.signalbox.api.access;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What those of one role or team are granted in one place.
 *
 * @param role null where it is a team
 * @param team empty where it is a role
 * @param environment null for where there is none
 * @param target empty for all that no other cell names
 * @param decided whether an administrator has decided it, rather than the default
 */
@Serdeable
public record AccessCell(
    @Nullable Role role,
    String team,
    @Nullable Environment environment,
    String target,
    Grant grant,
    boolean decided) {}
