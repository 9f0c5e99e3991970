package dev.signalbox.platform.run

import dev.signalbox.api.access.Role
import dev.signalbox.api.run.Run
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import groovy.json.JsonOutput
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Semaphore

class RunsOverHttpSpec extends AccessSpecification {

    @Shared TestBrowser dev = person('dora', Role.DEV)
    def soon = new PollingConditions(timeout: 30, delay: 0.02)

    def "a run is listed and found with its input and state, by those who may see it"() {
        given:
        def run = ended(dev) { Run it -> it.phase('Deploy') }

        expect:
        json(dev.get("/api/runs/$run")).with { [it.state, it.phase, it.actorName, it.title] } == ['SUCCESS', 'Deploy', 'dora', 'Talk']
        json(dev.get('/api/runs?action=test.talk&state=success&mine=true'))*.id.contains(run)
        json(dev.get('/api/runs?words=TAL'))*.id.contains(run)
        !json(dev.get('/api/runs?words=T_LK'))
        !json(dev.get('/api/runs?state=queued'))
        json(person('liv', Role.LEAD).get('/api/runs'))*.id.contains(run)

        when: 'somebody else asks'
        def other = person('otto', Role.DEV)

        then:
        !json(other.get('/api/runs'))
        ['', '/lines', '/log', '/artifacts', '/artifacts/1'].every { other.get("/api/runs/$run$it").statusCode() == 404 }
        stranger().get('/api/runs').statusCode() == 401
    }

    def "its log is read piece by piece, and as a file"() {
        given:
        def run = ended(dev) { Run it -> (1..4_500).each { n -> it.log("line $n") } }

        when:
        def first = json(dev.get("/api/runs/$run/lines?limit=3000"))
        def rest = json(dev.get("/api/runs/$run/lines?limit=3000&from=$first.next"))

        then:
        (first.lines + rest.lines)*.text == (1..4_500).collect { "line $it".toString() }
        [first.over, rest.over, rest.next] == [false, true, 4_501]

        when:
        def file = dev.get("/api/runs/$run/log")

        then:
        file.headers().firstValue('Content-Disposition').get().startsWith("attachment; filename=\"run-${run}.log\"")
        file.headers().firstValue('Content-Type').get().startsWith('text/plain')
        file.body().readLines().size() == 4_500
        file.body().readLines().last().endsWith(' info line 4500')
    }

    def "whoever follows a log gets its lines when they are written, and hears that it is over"() {
        given:
        def steps = new Semaphore(0)
        def run = start(dev) { Run it -> (1..3).each { n -> steps.acquire(); it.log("step $n") } }
        def seen = []
        def follower = CompletableFuture.runAsync({
            def next = 1
            while (true) {
                def piece = json(dev.get("/api/runs/$run/lines?from=$next&wait=20"))
                seen.addAll(piece.lines ?: [])
                next = piece.next
                if (piece.over) break
            }
        }, { Thread.startVirtualThread(it) })

        when:
        (1..3).each { n ->
            steps.release()
            soon.eventually { assert seen.size() == n }
        }
        follower.join()

        then:
        seen*.text == ['step 1', 'step 2', 'step 3']
        json(dev.get("/api/runs/$run")).state == 'SUCCESS'
    }

    def "nobody waits for longer than they asked for"() {
        given:
        def rest = new CountDownLatch(1)
        def run = start(dev) { rest.await() }

        expect:
        json(dev.get("/api/runs/$run/lines?wait=1")).with { [it.lines ?: [], it.next, it.over] } == [[], 1, false]

        cleanup:
        rest.countDown()
    }

    def "what a run left is saved, and never shown as a page"() {
        given:
        def run = ended(dev) { Run it ->
            it.link('Page', URI.create('https://patcher.example/7'))
            it.file('../na"me\u00e9.html', 'text/html', '<script>alert(1)</script>'.bytes)
            it.diff('prod.yml', '-a\n+b\n')
        }

        when:
        def file = dev.get("/api/runs/$run/artifacts/2")

        then:
        json(dev.get("/api/runs/$run/artifacts"))*.kind == ['LINK', 'FILE', 'DIFF']
        file.body() == '<script>alert(1)</script>'
        file.headers().firstValue('Content-Disposition').get() == 'attachment; filename="_na_me_.html"; filename*=UTF-8\'\'..%2Fna%22me%C3%A9.html'
        file.headers().firstValue('Content-Security-Policy').get().contains("default-src 'none'")
        dev.get("/api/runs/$run/artifacts/3").body() == '-a\n+b\n'
        dev.get("/api/runs/$run/artifacts/9").statusCode() == 404
    }

    def "it is canceled by its action, by those who may"() {
        given:
        def rest = new CountDownLatch(1)
        def run = start(dev) { Run it ->
            it.log('begun')
            while (!it.cancelRequested && !rest.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) { }
            it.checkCanceled()
        }
        soon.eventually { assert json(dev.get("/api/runs/$run/lines")).lines }

        expect:
        act(person('oleg', Role.DEV), 'signalbox.runs.cancel', [run: run]).statusCode() == 403
        act(dev, 'signalbox.runs.cancel', [run: run]).statusCode() == 200
        soon.eventually { assert json(dev.get("/api/runs/$run")).state == 'CANCELED' }

        cleanup:
        rest.countDown()
    }

    def "what can't be right gets a sentence: #query"() {
        expect:
        dev.get("/api/runs$query").with { [it.statusCode(), json(it).error.contains(words)] } == [status, true]

        where:
        query                     || status | words
        '?state=flying'           || 400    | 'none of queued, running, success'
        "/${UUID.randomUUID()}"   || 404    | 'There is no run'
        '/seventeen'              || 400    | ''
        '?limit=many'             || 400    | ''
    }

    private String start(TestBrowser by, Closure script) {
        platform.context().getBean(TestTalk).says { script(it) }
        def answer = act(by, 'test.talk', [:])
        assert answer.statusCode() in [200, 202]
        json(answer).run
    }

    private String ended(TestBrowser by, Closure script) {
        def run = start(by, script)
        soon.eventually { assert json(by.get("/api/runs/$run")).state == 'SUCCESS' }
        run
    }

    private static act(TestBrowser by, String action, Map input) {
        by.send('POST', "/api/actions/$action", JsonOutput.toJson([input: input]))
    }
}
