package dev.signalbox.distribution

import java.nio.file.Path
import java.util.jar.JarFile
import spock.lang.Specification
import spock.lang.TempDir

class PluginSourceSpec extends Specification {

    @TempDir
    Path folder

    def "a plugin that is compiled here has the same entries as the one of the build"() {
        given:
        def built = Layout.plugins().find { it.fileName.toString().startsWith('hello-') }

        expect:
        entries(PluginSource.of('hello').archive(folder, '0.1.0')) == entries(built)
    }

    private static Set<String> entries(Path archive) {
        new JarFile(archive.toFile()).withCloseable { jar ->
            jar.stream().map { it.name }.filter { !it.endsWith('/') && !it.endsWith('.json') && !it.startsWith('META-INF/micronaut') }.toList() as Set
        }
    }
}
