package dev.signalbox.distribution

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class RunningConsoleSpec extends Specification {

    static final PASSWORD = 'the switch stands at red tonight'

    @Shared @TempDir
    Path folder

    def "a console that is stopped and started again knows its people, and makes no second password"() {
        given:
        def data = folder.resolve('data')

        when:
        def first = RunningConsole.start(data)
        def client = ConsoleClient.ofFresh(first, PASSWORD)

        then:
        client.get('/api/session').body().contains('"admin"')
        first.generatedPassword().present

        when:
        first.close()
        def second = RunningConsole.start(data)

        then:
        !second.generatedPassword().present
        ConsoleClient.of(second, PASSWORD).get('/api/session').statusCode() == 200

        cleanup:
        first?.close()
        second?.close()
    }

    def "a start learns which classes the next one needs, and one that learned nonsense starts as well"() {
        given:
        def data = folder.resolve('learning')
        def list = data.resolve('classes.txt')

        when: 'the database is made'
        RunningConsole.start(data).close()

        then:
        !Files.exists(list)

        when:
        RunningConsole.start(data).withCloseable { console ->
            new PollingConditions(timeout: 20).eventually { assert Files.exists(list) }
        }

        then:
        Files.readAllLines(list).contains('dev.signalbox.platform.http.WebServer')
        !Files.readAllLines(list).any { it.contains('/') || it.startsWith('[') }

        when:
        Files.write(list, ['no.such.Thing', '', '../x'])
        def second = RunningConsole.start(data)

        then:
        second.output().contains('is open on')

        cleanup:
        second?.close()
    }

    def "a wrong setting is named, and the exit code says so"() {
        when:
        def process = new ProcessBuilder("${Layout.home()}/bin/signalbox", '--http.prot=1', "--data.folder=$folder/none")
            .redirectErrorStream(true).start()

        then:
        process.inputStream.text.contains('http.port')
        process.waitFor() == 2
        !Files.exists(folder.resolve('none'))
    }

    def "the output of a start has no line that nobody can do anything about"() {
        when:
        def console = RunningConsole.start(folder.resolve('quiet'))
        console.close()

        then:
        console.output().readLines().findAll { it =~ /WARN|DEBUG|Exception|deprecated/ } == []
    }
}
