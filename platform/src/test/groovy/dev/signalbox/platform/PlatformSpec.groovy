package dev.signalbox.platform

import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.TestDatabase
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.time.Clock

class PlatformSpec extends Specification {

    @Shared @AutoCleanup TestDatabase database = TestDatabase.empty()
    @Shared @AutoCleanup Platform platform = Platform.start(Settings.of(['http.port': '0']), database, Clock.systemUTC())
    @Shared HttpClient client = HttpClient.newHttpClient()

    def "health names each part and needs no login"() {
        when:
        def answer = get('/health')

        then:
        answer.statusCode() == 200
        answer.body().contains('"database":{"status":"up"')
    }

    def "every answer carries the id that its error names"() {
        when:
        def answer = get('/api/nowhere')

        then:
        answer.statusCode() in [401, 404]
        answer.body().contains(answer.headers().firstValue('X-Request-Id').get())
    }

    private get(String path) {
        client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:${platform.port()}$path")).build(), BodyHandlers.ofString())
    }
}
