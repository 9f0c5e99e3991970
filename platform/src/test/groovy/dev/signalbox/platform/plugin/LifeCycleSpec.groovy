package dev.signalbox.platform.plugin

class LifeCycleSpec extends PluginSpecification {

    def "a plugin answers as soon as it is installed, and is gone when it is uninstalled"() {
        when:
        def status = install(NotesPlugin.version('1.0.0'))

        then:
        status.state() == PluginState.RUNNING
        admin.send('POST', '/api/plugins/notes/notes', '{"text":"buy milk"}').statusCode() == 200
        json(admin.get('/api/plugins/notes/notes'))*.text == ['buy milk']

        when:
        plugins.uninstall('notes', true)

        then:
        with(admin.get('/api/plugins/notes/notes')) {
            statusCode() == 404
            body().contains('The plugin \\"notes\\" is not running.')
        }
        !schemas().contains('notes')
    }
}
