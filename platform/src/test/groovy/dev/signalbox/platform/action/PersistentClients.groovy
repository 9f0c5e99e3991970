package dev.signalbox.platform.action

import groovy.json.JsonOutput

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger

/** Scripts that ask for one change after the other, and each with the same key until there is an answer. */
class PersistentClients {

    final Set<String> answered = ConcurrentHashMap.newKeySet()
    final Queue<String> surprises = new ConcurrentLinkedQueue<>()
    volatile int port

    private final String token
    private final String product
    private final HttpClient http = HttpClient.newHttpClient()
    private final AtomicInteger number = new AtomicInteger()
    private final List<Thread> threads = []
    private volatile boolean ending

    PersistentClients(int port, String token, String product) {
        this.port = port
        this.token = token
        this.product = product
    }

    void start(int clients) {
        clients.times { threads << Thread.startVirtualThread { while (!ending) change() } }
    }

    /** Returns when the last one has its answer. */
    void finish() {
        ending = true
        threads*.join()
    }

    private void change() {
        def next = number.incrementAndGet()
        def outside = next % 3 == 0
        def name = outside ? "build$next" : "word$next"
        def first = outside ? ask('test.deploy', name, [product: product, build: name, missing: 'again'])
            : ask('test.put-word', name, [word: name, times: 1])
        def again = next % 5 == 0 && !outside ? ask('test.put-word', name, [word: name, times: 1]) : first
        if (first != again) {
            surprises << "$name was answered with $first and then with $again".toString()
        }
        answered << name
    }

    private int ask(String action, String key, Map input) {
        while (true) {
            try {
                def status = post(action, key, input)
                if (status in [200, 202]) return status
                // 503: it is starting, or stops
                if (status != 503) {
                    surprises << "$key was answered with $status".toString()
                    return status
                }
            } catch (IOException ignored) {
                // killed, or not there yet
            }
            sleep(20)
        }
    }

    private int post(String action, String key, Map input) {
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port/api/actions/$action"))
            .header('Authorization', "Bearer $token").header('Content-Type', 'application/json').header('Idempotency-Key', key)
            .POST(HttpRequest.BodyPublishers.ofString(JsonOutput.toJson([input: input])))
        http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()
    }
}
