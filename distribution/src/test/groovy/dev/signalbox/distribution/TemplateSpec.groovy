package dev.signalbox.distribution

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.jar.JarFile
import spock.lang.Specification
import spock.lang.TempDir

class TemplateSpec extends Specification {

    @TempDir
    Path elsewhere

    def "a plugin made outside this tree builds and passes its specs with nothing but the published API"() {
        given:
        def folder = elsewhere.resolve('release-notes')

        when:
        def made = run(elsewhere, Layout.tree().resolve('plugins/new.sh').toString(), 'release-notes', folder.toString())
        def built = run(folder, 'mvn', '-o', '-B', 'package')

        then:
        made == [0, '']
        built[0] == 0 || { println built[1] }()

        and:
        def archive = new JarFile(folder.resolve('target/release-notes-0.1.0.jar').toFile())
        archive.manifest.mainAttributes.getValue('Plugin-Id') == 'release-notes'
        archive.getEntry('dev/signalbox/plugins/releasenotes/ui/ReleaseNotesView.class')

        cleanup:
        archive?.close()
    }

    def "nothing of the template's own name is left"() {
        given:
        def folder = elsewhere.resolve('notes')

        when:
        run(elsewhere, Layout.tree().resolve('plugins/new.sh').toString(), 'notes', folder.toString())
        def files = Files.walk(folder).withCloseable { all -> all.filter(Files::isRegularFile).toList() }

        then:
        files.findAll { (it as String).toLowerCase().contains('hello') || Files.readString(it).toLowerCase().contains('hello') } == []
    }

    def "the name #name is refused: #why"() {
        expect:
        with(run(elsewhere, Layout.tree().resolve('plugins/new.sh').toString(), name, elsewhere.resolve('x').toString())) {
            it[0] == 1
            it[1].contains(why)
        }
        !Files.exists(elsewhere.resolve('x'))

        where:
        name      || why
        ''        || 'small letters'
        'Notes'   || 'small letters'
        '../up'   || 'small letters'
        'a--b'    || 'small letters'
        'package' || "word of Java's own"
        'hello'   || 'the template itself'
    }

    private static List run(Path where, String... command) {
        def builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true)
        builder.environment().put('JAVA_HOME', System.getProperty('java.home'))
        def process = builder.start()
        def output = process.inputStream.text
        assert process.waitFor(3, TimeUnit.MINUTES)
        [process.exitValue(), output]
    }
}
