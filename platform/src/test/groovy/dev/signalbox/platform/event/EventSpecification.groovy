package dev.signalbox.platform.event

import dev.signalbox.api.event.Announcement
import dev.signalbox.api.event.EventBus
import dev.signalbox.platform.Platform
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.event.feed.EventFeed
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.micronaut.transaction.TransactionOperations
import spock.util.concurrent.PollingConditions

/** A console that tells events, and those who listen to it. */
abstract class EventSpecification extends AccessSpecification {

    def soon = new PollingConditions(timeout: 20, delay: 0.02)
    private List<TestListener> listeners = []

    def cleanup() { listeners*.close() }

    EventFeed getFeed(Platform console = platform) { console.context().getBean(EventFeed) }

    /** In a transaction of its own. */
    void announce(Map more = [:], String type, Platform console = platform) {
        console.context().getBean(TransactionOperations).executeWrite { publish(more, type, console) }
    }

    void publish(Map more = [:], String type, Platform console = platform) {
        def said = Announcement.of(type, more.sentence as String ?: "It happened: $type.")
        if (more.permission) said = said.forThoseWith(more.permission as String)
        (more.data ?: [:]).each { name, value -> said = said.with(name as String, value) }
        console.context().getBean(EventBus).publish(new TestHappening(said))
    }

    /** The id of an event that is there from now on. */
    long mark() {
        def words = "Mark ${UUID.randomUUID()}" as String
        announce('test.mark', sentence: words)
        soon.eventually { assert feed.latest().any { it.event().sentence() == words } }
        feed.latest().find { it.event().sentence() == words }.id()
    }

    TestListener listen(String query = '', TestBrowser browser = admin, Platform console = platform) {
        def cookies = browser.cookies().collect { "$it.name=$it.value" }.join('; ')
        add(TestListener.at(console.port(), query, 'Cookie', cookies, 'Origin', "http://127.0.0.1:${console.port()}" as String))
    }

    TestListener listenWith(String secret, String query = '') {
        add(TestListener.at(platform.port(), query, 'Authorization', "Bearer $secret" as String))
    }

    private TestListener add(TestListener listener) {
        listeners << listener
        listener
    }

    static List<Map> messages(TestListener listener, String kind) {
        listener.messages().collect { new JsonSlurper().parseText(it) as Map }.findAll { it.kind == kind }
    }

    static List<Map> events(TestListener listener, String type = 'test.') {
        messages(listener, 'event')*.event.findAll { it.type.startsWith(type) } as List<Map>
    }

    /** Once it has heard all that was there when it came. */
    TestListener ready(TestListener listener) {
        soon.eventually { assert messages(listener, 'position') }
        listener
    }

    Map token(TestBrowser browser, String role = 'DEV') {
        json(browser.send('POST', '/api/tokens', JsonOutput.toJson(
            [title: 'listens', role: role, readOnly: false, expiresAt: '2026-06-01T00:00:00Z']))) as Map
    }
}
