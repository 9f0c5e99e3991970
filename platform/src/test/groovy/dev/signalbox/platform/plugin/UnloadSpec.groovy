package dev.signalbox.platform.plugin

import dev.signalbox.platform.plugin.leak.LoaderWatch
import spock.lang.Requires
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path

class UnloadSpec extends PluginSpecification {

    static final CYCLES = 25

    def eventually = new PollingConditions(timeout: 60)

    @Requires({ os.linux })
    def "a plugin that was loaded, used and unloaded many times leaves no loader and no open file"() {
        when:
        CYCLES.times {
            install(NotesPlugin.version('1.0.0'))
            visitAll()
            plugins.uninstall('notes', it % 2 == 0)
        }

        then:
        eventually.eventually {
            assert platform.context().getBean(LoaderWatch).held() <= 1
        }
        openArchives() == []
    }

    void visitAll() {
        assert admin.send('POST', '/api/plugins/notes/notes', '{"text":"buy milk"}').statusCode() == 200
        assert admin.send('POST', '/api/plugins/notes/notes', '{"text":""}').statusCode() == 400
        assert admin.get('/api/plugins/notes/notes').statusCode() == 200
        assert admin.get('/api/plugins/notes/secret').statusCode() == 200
        assert admin.get('/api/plugins/notes/nowhere').statusCode() == 404
    }

    private static List<String> openArchives() {
        Files.list(Path.of('/proc/self/fd')).withCloseable { files ->
            files.toList().findAll { Files.isSymbolicLink(it) }.collect { link(it) }.findAll { it.contains('plugin-cache') }
        }
    }

    private static String link(Path file) {
        try {
            Files.readSymbolicLink(file).toString()
        } catch (IOException closed) {
            ''
        }
    }
}
