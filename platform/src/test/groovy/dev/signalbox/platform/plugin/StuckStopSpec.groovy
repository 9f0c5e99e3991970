package dev.signalbox.platform.plugin

import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import org.slf4j.Logger
import org.slf4j.LoggerFactory
import spock.util.concurrent.PollingConditions

/** Whatever a plugin does against it, it ends. */
class StuckStopSpec extends PluginSpecification {

    ListAppender<ILoggingEvent> log = new ListAppender<>()
    def soon = new PollingConditions(timeout: 60, delay: 0.02)

    @Override
    Map<String, String> settings() {
        super.settings() + ['plugins.stop-deadline': '500ms']
    }

    def setup() {
        log.start()
        LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(log)
    }

    def cleanup() {
        LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(log)
        log.list.clear()
    }

    def "the end of a plugin that #what is cut off"() {
        given:
        install(TroublePlugin.named('bad').migration('create table thing (id int)'))
        TroublePlugin.behave(manner)

        when:
        plugins.uninstall('bad', true)

        then:
        said().any { it.startsWith(line) }
        schemas().every { it != 'bad' }

        when:
        TroublePlugin.behave('')

        then:
        nothingIsLeftOf('bad')

        where:
        what                   | manner       || line
        'fails'                | 'end fails'  || 'Error disposing bean [acme.trouble.Trouble'
        'blocks'               | 'end blocks' || 'bad 1.0.0 did not stop within 500 ms (plugins.stop-deadline) and was cut off.'
        'minds no interrupt'   | 'end deaf'   || 'bad 1.0.0 did not stop within 500 ms (plugins.stop-deadline) and was cut off.'
    }

    def "a #place that #what does not hold up the end of its plugin"() {
        given:
        install(TroublePlugin.named('bad'))
        TroublePlugin.behave("$place $manner")
        def request = place == 'request' ? inBackground { attempt { admin.get('/api/plugins/bad/request').statusCode() } } : null
        if (place == 'listener') install(PluginFixture.named('news'))
        soon.eventually { assert TroublePlugin.there }

        when:
        plugins.uninstall('bad', true)

        then:
        soon.eventually { assert TroublePlugin.wasInterrupted() }
        request == null || request.get() in answers

        when:
        TroublePlugin.behave('')

        then:
        nothingIsLeftOf('bad')

        where:
        place      | manner   || answers
        'job'      | 'blocks' || []
        'job'      | 'deaf'   || []
        'listener' | 'blocks' || []
        'listener' | 'deaf'   || []
        'request'  | 'blocks' || [500]
        'request'  | 'deaf'   || ['hung up', 404] // the client may ask once more
        what = manner == 'deaf' ? 'minds no interrupt' : 'hangs'
    }

    private List<String> said() {
        log.list*.formattedMessage
    }

    private static attempt(Closure request) {
        try {
            request()
        } catch (IOException cut) {
            'hung up'
        }
    }
}
