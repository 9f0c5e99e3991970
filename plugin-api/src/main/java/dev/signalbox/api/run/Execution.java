package dev.signalbox.api.run;

import dev.signalbox.api.access.User;
import java.util.UUID;

/**
 * One time that an action runs.
 *
 * @param id the same in the audit, in the run and in what is sent to other products
 * @param actor who asked for it
 * @param reason why, in the actor's words; empty where none was asked for
 */
public record Execution(UUID id, User actor, String reason) {}
