package dev.signalbox.platform.administration

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.plugin.NotesPlugin
import dev.signalbox.platform.plugin.PluginFixture
import dev.signalbox.platform.plugin.TestPlugins
import groovy.json.JsonSlurper
import spock.lang.Shared
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.concurrent.CompletableFuture

class PluginActionsSpec extends AdministrationSpecification {

    static final INSTALL = 'signalbox.plugins.install'
    static final NOTES = '/api/plugins/notes/notes'

    @Shared @TempDir Path folder
    @Shared TestPlugins plugins = new TestPlugins(platform)
    def eventually = new PollingConditions(timeout: 60)

    @Override
    Map<String, String> settings() {
        ['data.folder': folder.resolve('data').toString()]
    }

    def cleanup() {
        plugins.list()*.id().each { plugins.uninstall(it, true) }
    }

    def "an installation and an upgrade are recorded with version, checksum and file, before and after"() {
        when:
        def answers = ['1.0.0', '1.1.0'].collect { upload(NotesPlugin.version(it)) }

        then:
        answers*.statusCode() == [201, 200]
        def (upgrade, install) = entries(INSTALL, 'notes')
        [install, upgrade].every { it.outcome == 'done' && it.actor_name == 'admin' && it.via == 'api' }
        install.state_before == null
        with(fields(install.state_after)) {
            version == '1.0.0'
            state == 'ENABLED'
            file == 'notes-1.0.0.jar'
            sha256 ==~ /[0-9a-f]{64}/
        }
        fields(upgrade.state_before).sha256 == fields(install.state_after).sha256
        fields(upgrade.state_after).version == '1.1.0'
    }

    def "what is done to a plugin is recorded"() {
        given:
        ['1.0.0', '1.1.0'].each { upload(NotesPlugin.version(it)) }

        expect:
        change('{"state":"disabled"}').statusCode() == 200
        fields(entry('signalbox.plugins.disable', 'notes').state_after).state == 'DISABLED'
        change('{"state":"enabled"}').statusCode() == 200
        fields(entry('signalbox.plugins.enable', 'notes').state_before).state == 'DISABLED'
        change('{"version":"previous"}').statusCode() == 200
        fields(entry('signalbox.plugins.roll-back', 'notes').state_after).version == '1.0.0'
        admin.send('DELETE', '/api/plugins/notes?data=keep', '').statusCode() == 204
        entry('signalbox.plugins.uninstall', 'notes').with { state_before != null && state_after == null }
    }

    def "#role may not change plugins, which is recorded, and no archive is taken in from them"() {
        given:
        upload(NotesPlugin.version('1.0.0'))
        def by = person("by-$role".toLowerCase(), role)

        when:
        def answers = [
            send(by, null, BodyPublishers.ofString('not even an archive')),
            by.send('PATCH', '/api/plugins/notes', '{"state":"disabled"}'),
            by.send('PATCH', '/api/plugins/notes', '{"version":"previous"}'),
            by.send('DELETE', '/api/plugins/notes?data=keep', ''),
        ]

        then:
        answers*.statusCode() == [403] * 4
        answers.every { json(it).code == 'action-not-allowed' }
        sql.rows("select action from signalbox.audit_entry where actor_name = ? and outcome = 'refused' order by number",
            ["by-$role".toLowerCase() as String])*.action ==
            ['install', 'disable', 'roll-back', 'uninstall'].collect { 'signalbox.plugins.' + it }
        admin.get(NOTES).statusCode() == 200

        where:
        role << [Role.LEAD, Role.ENGINEER, Role.DEV]
    }

    def "an installation that can't be recorded leaves nothing: no row, no table, no running plugin"() {
        when:
        def answer = null
        withoutAudit(INSTALL) { answer = upload(NotesPlugin.version('1.0.0')) }

        then:
        answer.statusCode() == 500
        plugins.list() == []
        [count('plugin'), count('plugin_archive')] == [0, 0]
        sql.rows("select 1 from pg_namespace where nspname = 'notes'") == []
        admin.get(NOTES).statusCode() == 404
        upload(NotesPlugin.version('1.0.0')).statusCode() == 201
    }

    def "what can't be recorded does not happen, and the plugin runs as before: #verb"() {
        given:
        ['1.0.0', '1.1.0'].each { upload(NotesPlugin.version(it)) }
        admin.send('POST', NOTES, '{"text":"stays"}')

        when:
        def answer = null
        withoutAudit('signalbox.plugins.' + verb) { answer = call(this) }

        then:
        answer.statusCode() == 500
        plugins.get('notes').with { [version(), state().name()] } == ['1.1.0', 'RUNNING']
        sql.firstRow('select state, (select version from signalbox.plugin_archive where sha256 = archive) version from signalbox.plugin')
            .with { [version, state] } == ['1.1.0', 'ENABLED']
        json(admin.get(NOTES))*.text == ['stays']

        where:
        verb        | call
        'install'   | { spec -> spec.upload(NotesPlugin.version('1.2.0')) }
        'disable'   | { spec -> spec.change('{"state":"disabled"}') }
        'roll-back' | { spec -> spec.change('{"version":"previous"}') }
        'uninstall' | { spec -> spec.admin.send('DELETE', '/api/plugins/notes?data=delete&reason=not+needed&confirm=notes', '') }
    }

    def "a plugin that is off stays off when that it is on can't be recorded"() {
        given:
        upload(NotesPlugin.version('1.0.0'))
        change('{"state":"disabled"}')

        when:
        withoutAudit('signalbox.plugins.enable') { change('{"state":"enabled"}') }

        then:
        plugins.get('notes').state().name() == 'DISABLED'
        admin.get(NOTES).statusCode() == 404
    }

    def "the same key twice is one installation"() {
        when:
        def answers = (1..2).collect { upload(NotesPlugin.version('1.0.0'), 'key-install') }

        then:
        answers*.statusCode() == [201, 200]
        answers.collect { json(it).version } == ['1.0.0'] * 2
        entries(INSTALL, 'notes').count { it.idempotency_key == 'key-install' } == 1
    }

    def "a key that comes again does not stop a plugin that was started meanwhile"() {
        given:
        upload(NotesPlugin.version('1.0.0'))

        when:
        keyed(admin, 'key-off', 'PATCH', '/api/plugins/notes', [state: 'disabled'])
        change('{"state":"enabled"}')
        def started = plugins.get('notes').since()
        keyed(admin, 'key-off', 'PATCH', '/api/plugins/notes', [state: 'disabled'])

        then:
        plugins.get('notes').with { [state().name(), since()] } == ['RUNNING', started]
    }

    def "deleting data asks for a reason and the plugin's id, and says how"() {
        given:
        upload(NotesPlugin.version('1.0.0'))

        expect:
        with(admin.send('DELETE', "/api/plugins/notes?data=delete$query", '')) {
            statusCode() == 400
            json(it).code == code
            json(it).error.contains('&confirm=notes')
        }
        plugins.get('notes').state().name() == 'RUNNING'
        entry('signalbox.plugins.uninstall', 'notes').outcome == 'refused'

        where:
        query                             || code
        ''                                || 'reason-needed'
        '&reason=short&confirm=notes'     || 'reason-needed'
        '&reason=not+needed+any+more'     || 'words-needed'
        '&reason=not+needed&confirm=nose' || 'words-needed'
    }

    def "an archive that nobody sent can't be installed"() {
        when:
        def answer = admin.send('POST', '/api/actions/' + INSTALL, "{\"input\":{\"sha256\":\"${'a' * 64}\"}}")

        then:
        answer.statusCode() == 404
        json(answer).code == 'no-such-offer'
    }

    def "what is put into the folder is recorded as the console's doing"() {
        given:
        def archive = NotesPlugin.version('1.0.0').jar(folder, 'posted.part')

        when:
        Files.move(archive, folder.resolve('data/plugins/posted.jar'), StandardCopyOption.ATOMIC_MOVE)

        then:
        eventually.eventually { assert plugins.find('notes').map { it.state().name() }.orElse('') == 'RUNNING' }
        with(entry(INSTALL, 'notes')) {
            actor == null
            actor_name == 'signalbox'
            via == 'folder'
        }
        fields(entry(INSTALL, 'notes').state_after).file == 'posted.jar'
    }

    def "no transaction is open while a plugin starts slowly"() {
        given:
        def slow = PluginFixture.named('slow').java('''
            package acme.slow;
            @io.micronaut.context.annotation.Context
            class Slow {
                Slow() throws Exception {
                    while (System.getProperty("spec.slow.go") == null) Thread.sleep(20);
                }
            }''')

        when:
        def answer = CompletableFuture.supplyAsync { upload(slow) }
        eventually.eventually { assert plugins.find('slow').map { it.state().name() }.orElse('') == 'STARTING' }

        then:
        sql.rows("""select query from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'""") == []

        cleanup:
        System.setProperty('spec.slow.go', 'true')
        answer?.join()
    }

    HttpResponse<String> upload(PluginFixture plugin, String key = null) {
        def archive = plugin.jar(folder)
        send(admin, key, BodyPublishers.ofFile(archive), "?name=$archive.fileName")
    }

    HttpResponse<String> change(String wanted) {
        admin.send('PATCH', '/api/plugins/notes', wanted)
    }

    private static HttpResponse<String> send(TestBrowser by, String key, body, String query = '') {
        def headers = ['Content-Type', 'application/java-archive', 'Origin', by.origin(), 'X-CSRF-Token', by.csrfToken()]
        by.exchange('POST', "/api/plugins$query", body, (headers + (key ? ['Idempotency-Key', key] : [])) as String[])
    }

    private static Map fields(stored) {
        new JsonSlurper().parseText(stored.toString()) as Map
    }
}
