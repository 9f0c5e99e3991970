package dev.signalbox.platform.plugin

import dev.signalbox.platform.Platform
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.plugin.lifecycle.PluginOperations
import groovy.sql.Sql
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock

/** What plugins come back to when the console was stopped, or killed, and starts again. */
class RestartSpec extends Specification {

    @TempDir Path folder
    @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @AutoCleanup Platform platform = started()

    def cleanup() {
        TroublePlugin.behave('')
    }

    def "each plugin is what it was, also when its files were deleted meanwhile"() {
        given:
        install(PluginFixture.named('base').migration('create table thing (id int)'))
        install(PluginFixture.named('top').manifest('Plugin-Dependencies', 'base@>=1.0.0'))
        install(PluginFixture.named('off'))
        install(PluginFixture.named('newer').version('1.0.0'))
        install(PluginFixture.named('newer').version('1.1.0'))
        plugins().disable('off')

        when:
        platform.close()
        folder.resolve('data/plugin-cache').toFile().deleteDir()
        platform = started()

        then:
        states() == [base: PluginState.RUNNING, newer: PluginState.RUNNING, off: PluginState.DISABLED, top: PluginState.RUNNING]
        plugins().get('newer').version() == '1.1.0'
        plugins().previousVersion('newer').get() == '1.0.0'
    }

    def "enabled plugins come up side by side"() {
        given:
        install(TroublePlugin.named('left'))
        install(TroublePlugin.named('right'))
        platform.close()

        when: 'each waits for the other'
        TroublePlugin.behave('constructor meets')
        platform = started()

        then:
        states() == [left: PluginState.RUNNING, right: PluginState.RUNNING]
    }

    def "one that fails is shown so, is tried again at the next start, and holds up nobody"() {
        given:
        install(TroublePlugin.named('bad'))
        install(PluginFixture.named('good'))
        install(PluginFixture.named('needy').manifest('Plugin-Dependencies', 'bad@>=1.0.0'))
        platform.close()

        when:
        TroublePlugin.behave('constructor fails')
        platform = started()

        then:
        states() == [bad: PluginState.FAILED, good: PluginState.RUNNING, needy: PluginState.FAILED]
        plugins().get('bad').error() == 'bad 1.0.0 did not start: IllegalStateException: no coffee'
        plugins().get('needy').error().contains('needs the plugin bad (>=1.0.0), which is not running.')

        when:
        TroublePlugin.behave('')
        platform.close()
        platform = started()

        then:
        states() == [bad: PluginState.RUNNING, good: PluginState.RUNNING, needy: PluginState.RUNNING]
    }

    def "one that never comes up is given up at its deadline, and the others run"() {
        given:
        install(TroublePlugin.named('bad'))
        install(PluginFixture.named('good'))
        platform.close()

        when:
        TroublePlugin.behave('constructor deaf')
        platform = started('plugins.start-deadline': '3s', 'plugins.stop-deadline': '1s')

        then:
        states().bad == PluginState.FAILED
        plugins().get('bad').error().startsWith('bad 1.0.0 did not start within 3 s (plugins.start-deadline). It was still in ')
        platform.context().getBean(PluginOperations).get('good')
    }

    def "an installation that a crash cut off leaves nothing; a schema that was there before stays"() {
        given:
        install(PluginFixture.named('half').migration('create table thing (id int)'))
        install(PluginFixture.named('older').migration('create table thing (id int)'))
        platform.close()
        sql("update signalbox.plugin set state = 'INSTALLING'")
        sql("update signalbox.plugin set owns_schema = false where id = 'older'")

        when:
        platform = started()

        then:
        plugins().list() == []
        schemas() == ['older']
        new Sql(database.connect()).withCloseable { it.rows('select 1 from signalbox.plugin_archive') } == []
    }

    private Platform started(Map<String, String> more = [:]) {
        Platform.start(Settings.of(['http.port': '0', 'data.folder': folder.resolve('data').toString()] + more), database, Clock.systemUTC())
    }

    private TestPlugins plugins() {
        new TestPlugins(platform)
    }

    private void install(PluginFixture plugin) {
        def archive = plugin.jar(folder)
        Files.newInputStream(archive).withCloseable { plugins().install(it, archive.fileName.toString()) }
    }

    private Map states() {
        plugins().list().collectEntries { [it.id(), it.state()] }
    }

    private void sql(String statement) {
        new Sql(database.connect()).withCloseable { it.execute(statement) }
    }

    private List<String> schemas() {
        new Sql(database.connect()).withCloseable { it.rows("select nspname from pg_namespace where nspname in ('half', 'older')")*.nspname }
    }
}
