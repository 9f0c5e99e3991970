package dev.signalbox.platform.run.web;

import dev.signalbox.api.run.RunLine;
import dev.signalbox.api.run.RunState;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A part of a run's log.
 *
 * @param next the number to go on from
 * @param over whether nothing more will come
 */
@Serdeable
record LogPiece(List<RunLine> lines, long next, RunState state, boolean over) {}
