package dev.signalbox.platform.access.login;

import dev.signalbox.platform.access.user.Standing;

/** A session that is good, and how its person stands now. */
public record ActiveSession(ConsoleSession session, Standing person) {}
