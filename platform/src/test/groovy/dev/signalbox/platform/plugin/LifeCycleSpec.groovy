package dev.signalbox.platform.plugin

import dev.signalbox.api.error.SignalboxException
import spock.util.concurrent.PollingConditions

class LifeCycleSpec extends PluginSpecification {

    static final MOOD = 'alter table note add column mood text'

    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    def "a plugin answers as soon as it is installed, and is gone when it is uninstalled"() {
        when:
        def status = install(NotesPlugin.version('1.0.0'))

        then:
        status.state() == PluginState.RUNNING
        add('buy milk').statusCode() == 200
        notes() == ['buy milk']

        when:
        plugins.uninstall('notes', true)

        then:
        with(admin.get('/api/plugins/notes/notes')) {
            statusCode() == 404
            body().contains('The plugin \\"notes\\" is not running.')
        }
        nothingIsLeftOf('notes')
    }

    def "all that it brings is listed, works, and ends with it"() {
        when:
        def status = install(NotesPlugin.version('1.0.0').entry('assets/icon.svg', '<svg/>'))

        then:
        status.contributions().collect { "${it.kind()} ${it.name()}".toString() }.toSet() == [
            'ENDPOINT GET /api/plugins/notes/notes', 'ENDPOINT POST /api/plugins/notes/notes', 'ENDPOINT GET /api/plugins/notes/heard',
            'ENDPOINT GET /api/plugins/notes/ticks', 'ENDPOINT GET /api/plugins/notes/secret', 'JOB NoteService.tick',
            'LISTENER NoteService.added', 'LISTENER NoteService.changed', 'TABLE notes.note', 'ASSET /assets/notes/icon.svg'] as Set

        and: 'the repository, in its own tables; the check of what comes in; the listener; the job; the file'
        add('buy milk').statusCode() == 200
        add('').statusCode() == 400
        rows('select text from notes.note') == ['buy milk']
        soon.eventually { assert json(admin.get('/api/plugins/notes/heard')).contains('buy milk') }
        soon.eventually { assert json(admin.get('/api/plugins/notes/ticks')).ticks > 2 }
        admin.get('/assets/notes/icon.svg').body() == '<svg/>'

        when:
        def job = threads('notes')
        plugins.disable('notes')

        then:
        job.every { it.startsWith('notes-') }
        admin.get('/api/plugins/notes/notes').statusCode() == 404
        admin.get('/assets/notes/icon.svg').statusCode() == 404
        soon.eventually { assert threads('notes') == [] }
        plugins.get('notes').contributions() == []
    }

    def "what a plugin writes and tells is taken back when it fails in between"() {
        given:
        install(NotesPlugin.version('1.0.0'))

        when:
        def answer = add('broken')
        add('whole')

        then:
        answer.statusCode() == 500
        notes() == ['whole']
        soon.eventually { assert json(admin.get('/api/plugins/notes/heard')).contains('whole') }
        !json(admin.get('/api/plugins/notes/heard')).contains('broken')
    }

    def "a disabled plugin keeps its data, and works again when it is enabled"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        add('kept')

        when:
        def off = plugins.disable('notes')

        then:
        off.state() == PluginState.DISABLED
        schemas().contains('notes')
        admin.get('/api/plugins/notes/notes').statusCode() == 404

        when:
        def on = plugins.enable('notes')

        then:
        on.state() == PluginState.RUNNING
        notes() == ['kept']

        when: 'it is done once more, which changes nothing'
        plugins.enable('notes')

        then:
        notes() == ['kept']
    }

    def "an upgrade keeps the data and changes the tables; one can go back to the version before it"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        add('kept')

        when:
        def status = install(second(MOOD))

        then:
        [status.version(), status.state()] == ['2.0.0', PluginState.RUNNING]
        plugins.previousVersion('notes').get() == '1.0.0'
        notes() == ['kept']
        columns() == ['id', 'mood', 'text']

        when:
        status = plugins.rollBack('notes')

        then:
        [status.version(), status.state()] == ['1.0.0', PluginState.RUNNING]
        notes() == ['kept']
        plugins.previousVersion('notes').get() == '2.0.0'
    }

    def "an upgrade that fails leaves the present version running, with its data and without a trace of the other"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        add('kept')

        when:
        install(second(MOOD, 'alter table nowhere add column more text'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.MIGRATION_FAILED
        refusal.sentence().contains('relation "nowhere" does not exist')
        refusal.sentence().endsWith('notes 1.0.0 runs again.')
        with(plugins.get('notes')) { [version(), state(), error()] == ['1.0.0', PluginState.RUNNING, null] }
        notes() == ['kept']
        columns() == ['id', 'text']
        plugins.previousVersion('notes').empty
        rows("select version from signalbox.plugin_archive where plugin = 'notes'") == ['1.0.0']
        files('notes').every { it.startsWith('notes-1.0.0-') }
    }

    def "a disabled plugin that is upgraded is enabled"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        plugins.disable('notes')

        expect:
        install(second(MOOD)).state() == PluginState.RUNNING
    }

    def "#what is refused, and nothing changes"() {
        given:
        install(NotesPlugin.version('2.0.0'))

        when:
        install(plugin)

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == code
        refusal.sentence().contains(sentence)
        with(plugins.get('notes')) { [version(), state()] == ['2.0.0', PluginState.RUNNING] }
        rows("select version from signalbox.plugin_archive where plugin = 'notes'") == ['2.0.0']

        where:
        what                                 | plugin                                                          | code                            || sentence
        'an older version'                   | NotesPlugin.version('1.9.9')                                    | PluginError.OLDER_VERSION       || 'notes 1.9.9 is older than 2.0.0, which is installed. Roll back, or uninstall that one first.'
        'a version with other content'       | NotesPlugin.version('2.0.0').entry('assets/a.txt', 'a')         | PluginError.VERSION_TAKEN       || 'notes 2.0.0 is installed already, with other content. Raise its Plugin-Version.'
        'an id that somebody else has'       | NotesPlugin.version('3.0.0').manifest('Plugin-Provider', 'Eve') | PluginError.ID_TAKEN            || 'The id notes belongs to the installed plugin of Acme; this one is of Eve.'
        'what is for another console'        | NotesPlugin.version('3.0.0').manifest('Plugin-Requires', '>=9') | PluginError.NEEDS_OTHER_CONSOLE || 'notes 3.0.0 is for a console >=9 (Plugin-Requires); this one is'
    }

    def "there is nothing to go back to before the first upgrade"() {
        given:
        install(NotesPlugin.version('1.0.0'))

        when:
        plugins.rollBack('notes')

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.NOTHING_TO_ROLL_BACK_TO
    }

    def "the same archive twice is installed once"() {
        expect:
        2.times { assert install(NotesPlugin.version('1.0.0')).state() == PluginState.RUNNING }
        plugins.previousVersion('notes').empty
    }

    def "kept data are found again by a later installation, and deleted ones are not"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        add('kept')

        when:
        plugins.uninstall('notes', !keep)

        then:
        schemas().contains('notes') == keep
        plugins.find('notes').empty

        when:
        install(NotesPlugin.version('1.0.0'))

        then:
        notes() == found

        where:
        keep  || found
        true  || ['kept']
        false || []
    }

    def "a start that fails on kept data leaves these where they are"() {
        given:
        install(NotesPlugin.version('1.0.0'))
        add('kept')
        plugins.uninstall('notes', false)

        when:
        install(second('alter table nowhere add column more text'))

        then:
        thrown(SignalboxException)
        rows('select text from notes.note') == ['kept']

        cleanup: 'with the data'
        install(NotesPlugin.version('1.0.0'))
    }

    def "a request that is under way finishes before its plugin is gone; the next one is refused"() {
        given:
        install(TroublePlugin.named('slow'))
        TroublePlugin.behave('request deaf')

        when:
        def request = inBackground { admin.get('/api/plugins/slow/request') }
        soon.eventually { assert TroublePlugin.there }
        def disabled = inBackground { plugins.disable('slow') }
        soon.eventually { assert plugins.get('slow').state() == PluginState.STOPPING }

        then:
        soon.eventually { assert admin.get('/api/plugins/slow/request').statusCode() == 404 }
        !disabled.done

        when:
        TroublePlugin.behave('')

        then:
        with(request.get()) { [statusCode(), body()] == [200, 'done'] }
        disabled.get().state() == PluginState.DISABLED

        cleanup:
        TroublePlugin.behave('')
    }

    def "whoever asks for one that is not there hears how to find those that are"() {
        when:
        plugins."$verb"('nobody')

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.NO_SUCH_PLUGIN

        where:
        verb << ['get', 'enable', 'disable', 'rollBack']
    }

    /** Version 2 of notes, with more changes of its tables. */
    private static PluginFixture second(String... changes) {
        NotesPlugin.version('2.0.0').migration('create table note (id bigint generated always as identity primary key, text text)', *changes)
    }

    private add(String text) {
        admin.send('POST', '/api/plugins/notes/notes', """{"text":"$text"}""")
    }

    private List<String> notes() {
        json(admin.get('/api/plugins/notes/notes'))*.text
    }

    private List<String> columns() {
        rows("select column_name from information_schema.columns where table_schema = 'notes' and table_name = 'note' order by 1")
    }
}
