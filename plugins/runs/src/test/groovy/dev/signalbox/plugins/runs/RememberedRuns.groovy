package dev.signalbox.plugins.runs

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.run.LineKind
import dev.signalbox.api.run.RunArtifact
import dev.signalbox.api.run.RunError
import dev.signalbox.api.run.RunInfo
import dev.signalbox.api.run.RunLine
import dev.signalbox.api.run.RunQuery
import dev.signalbox.api.run.RunState
import dev.signalbox.api.run.Runs

import java.time.Instant

/** Runs in memory, as somebody who may see all of them has them. */
class RememberedRuns implements Runs {

    static final Instant NOW = Instant.parse('2026-03-01T08:00:00Z')

    final Map<UUID, RunInfo> runs = new LinkedHashMap<>()
    final Map<UUID, List<RunLine>> logs = [:].withDefault { [] }
    final Map<UUID, List<RunArtifact>> left = [:].withDefault { [] }
    RunQuery asked

    RunInfo add(Map more = [:], RunState state) {
        def id = more.id ?: UUID.randomUUID()
        def run = new RunInfo(id, runs.size() + 1, null, 'patcher.deploy', 'Deploy', 'patcher', UUID.randomUUID(), 'ada', 'as planned',
            more.target ?: 'engine', null, [build: '4.2.1'], null, state, more.settling ?: false, null, more.phase ?: '', more.percent ?: 0,
            '', more.detail ?: '', NOW, NOW, null)
        runs[id] = run
        run
    }

    void say(UUID run, int count) {
        def from = logs[run].size()
        (1..count).each { logs[run] << new RunLine(from + it, NOW, LineKind.INFO, "line ${from + it}".toString()) }
    }

    @Override
    List<RunInfo> list(RunQuery query) {
        asked = query
        runs.values().findAll { query.state().empty || query.state().get() == it.state() }.toList()
    }

    @Override
    RunInfo get(UUID id) {
        if (!runs[id]) throw new SignalboxException(RunError.RUN_NOT_FOUND, 'There is none.')
        runs[id]
    }

    @Override
    List<RunLine> lines(UUID id, long from, int limit) { logs[id].findAll { it.number() >= from }.take(limit) }

    @Override
    long lastLine(UUID id) { logs[id].size() }

    @Override
    List<RunArtifact> artifacts(UUID id) { left[id] }

    @Override
    byte[] content(UUID id, int artifact) { new byte[0] }
}
