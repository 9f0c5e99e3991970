package dev.signalbox.platform.plugin

import dev.signalbox.api.error.SignalboxException
import spock.util.concurrent.PollingConditions

/** Starts that never end are given up, cleared away, and told of in a sentence. */
class StuckStartSpec extends PluginSpecification {

    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    @Override
    Map<String, String> settings() {
        super.settings() + ['plugins.start-deadline': '3s', 'plugins.stop-deadline': '1s']
    }

    def cleanupSpec() {
        noLoaderIsLeft()
    }

    def "a constructor that blocks for ever is interrupted at the deadline"() {
        given:
        TroublePlugin.behave('constructor blocks')

        when:
        install(TroublePlugin.named('bad').migration('create table thing (id int)'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.START_TOO_SLOW
        refusal.sentence().startsWith('bad 1.0.0 did not start within 3 s (plugins.start-deadline). It was still in ')
        nothingIsLeftOf('bad')
    }

    def "one that does not even mind that is left alone, and what it does afterwards is taken back at once"() {
        given:
        TroublePlugin.behave('constructor deaf')

        when:
        install(TroublePlugin.named('bad').migration('create table thing (id int)'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.START_TOO_SLOW

        when: 'it comes back after all'
        TroublePlugin.behave('')

        then:
        nothingIsLeftOf('bad')
    }

    def "a migration that takes too long is canceled in the database"() {
        when:
        install(PluginFixture.named('bad').migration('create table thing (id int)', 'select pg_sleep(600)'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.MIGRATION_FAILED
        refusal.sentence().contains('did not end within 3000 ms (plugins.start-deadline) and was canceled; nothing of it was kept')
        soon.eventually { assert rows("select query from pg_stat_activity where datname = current_database() and query like '%pg_sleep(600)%' and pid <> pg_backend_pid()") == [] }
        rows("select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())") == []
        nothingIsLeftOf('bad')
    }

    def "a migration that waits for somebody else's lock is canceled too, and the next one gets its turn"() {
        given:
        def other = database.connect()
        other.autoCommit = false
        other.createStatement().execute("select pg_advisory_xact_lock(hashtext('migration of bad'))")

        when:
        install(PluginFixture.named('bad').migration('create table thing (id int)'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.MIGRATION_FAILED

        when:
        other.rollback()

        then:
        nothingIsLeftOf('bad')
        install(PluginFixture.named('good')).state() == PluginState.RUNNING

        cleanup:
        other.close()
    }
}
