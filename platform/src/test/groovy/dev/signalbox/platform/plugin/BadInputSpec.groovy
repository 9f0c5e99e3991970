package dev.signalbox.platform.plugin

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.TestBrowser
import spock.lang.Shared

import java.net.http.HttpRequest.BodyPublishers
import java.nio.file.Files
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

/** What arrives over HTTP and is no good: each answer says what is wrong, and nothing is kept. */
class BadInputSpec extends PluginSpecification {

    static final KILOBYTE = 1024

    @Shared TestBrowser lead = person('lena', Role.LEAD)

    @Override
    Map<String, String> settings() {
        super.settings() + ['plugins.max-size': '1MB', 'plugins.max-unpacked-size': '4MB', 'plugins.max-ratio': '50']
    }

    def cleanupSpec() {
        noLoaderIsLeft()
    }

    def "#what is refused as JSON, and leaves nothing behind"() {
        given:
        TroublePlugin.behave('constructor fails')

        when:
        def answer = upload(content instanceof Closure ? content(this) : content)

        then:
        answer.statusCode() == status
        answer.headers().firstValue('Content-Type').get().startsWith('application/json')
        with(json(answer)) {
            ok == false
            code == expected
            error.contains(sentence)
            id == answer.headers().firstValue('X-Request-Id').get()
        }
        nothingIsLeftOf('bad')

        where:
        what                                | content                                                          || status | expected                     | sentence
        'what is no zip'                    | 'hello'.bytes                                                    || 400    | 'not-an-archive'             | 'bad.jar is not a zip file.'
        'nothing at all'                    | new byte[0]                                                      || 400    | 'not-an-archive'             | 'bad.jar is empty.'
        'half an archive'                   | { it.half(it.bad()) }                                            || 400    | 'archive-damaged'            | 'bad.jar is cut off or damaged'
        'an archive without a manifest'     | zip('a.txt': 'a'.bytes)                                          || 400    | 'manifest-missing'           | 'bad.jar has no META-INF/MANIFEST.MF.'
        'a manifest without a version'      | { it.bytes(it.bad().manifest('Plugin-Version', null)) }          || 400    | 'manifest-wrong'             | 'META-INF/MANIFEST.MF has no Plugin-Version.'
        'an id that is no plain name'       | { it.bytes(it.bad().manifest('Plugin-Id', '../bad')) }           || 400    | 'id-wrong'                   | 'the Plugin-Id "../bad" is not a plain name'
        'an entry that leads out of it'     | { it.bytes(it.bad().entry('../../evil.txt', 'x')) }              || 400    | 'entry-name-wrong'           | 'the entry "../../evil.txt" leads out of the archive'
        'an absolute entry'                 | { it.bytes(it.bad().entry('/etc/evil', 'x')) }                   || 400    | 'entry-name-wrong'           | 'the entry "/etc/evil" is an absolute path'
        'a bomb'                            | { it.bytes(it.bad().entry('zeros', new byte[3000 * KILOBYTE])) }  || 413    | 'archive-unpacks-too-large'  | 'zeros unpacks to more than 50 times its packed size (plugins.max-ratio)'
        'a bomb of many parts'              | { it.bytes(it.bombs()) }                                         || 413    | 'archive-unpacks-too-large'  | 'it unpacks to more than 4 MB (plugins.max-unpacked-size)'
        'a class for a newer Java'          | { it.bytes(it.bad().entry('acme/New.class', NEWER)) }            || 400    | 'class-too-new'              | 'acme/New.class was compiled for Java 26'
        'an archive that is too large'      | { it.bytes(it.bad().entry('noise', it.noise(1100))) }             || 413    | 'archive-too-large'          | 'bad.jar is larger than 1 MB (plugins.max-size).'
        'a migration that fails'            | { it.bytes(it.bad().migration('create table a (id int)', 'create table b (id nonsense)')) } || 400 | 'migration-failed' | 'type "nonsense" does not exist'
        'a constructor that fails'          | { it.bytes(TroublePlugin.named('bad').migration('create table a (id int)')) } || 400 | 'start-failed' | 'bad 1.0.0 did not start: IllegalStateException: no coffee'
        'a dependency that is missing'      | { it.bytes(it.bad().manifest('Plugin-Dependencies', 'x-y@>=1')) }|| 409    | 'dependency-missing'         | 'needs the plugin x-y (>=1), which is not installed.'
    }

    def "the file in a form is taken as well, and refused in the same words"() {
        when:
        def answer = form("Content-Disposition: form-data; name=\"archive\"; filename=\"bad.jar\"", 'hello')

        then:
        answer.statusCode() == 400
        json(answer).code == 'not-an-archive'

        when:
        answer = form('Content-Disposition: form-data; name="archive"', 'hello')

        then:
        answer.statusCode() == 400
        json(answer).error == 'The form holds no file. Add the archive as one.'
        files('bad') == []
    }

    def "an upload is refused before its body is sent: #who"() {
        given:
        def headers = ['Content-Type: application/octet-stream', 'Content-Length: 50000000'] + sent(admin, lead)

        when:
        def answer = raw(headers, new byte[0])

        then:
        answer.startsWith("HTTP/1.1 $status")
        answer.contains(code)

        where:
        who                    | sent                                                                                                        || status | code
        'a Lead'               | { a, l -> [cookie(l), "X-CSRF-Token: ${l.csrfToken()}", "Origin: ${l.origin()}"] }                          || 403    | 'action-not-allowed'
        'with a stale token'   | { a, l -> [cookie(a), 'X-CSRF-Token: of-an-earlier-session', "Origin: ${a.origin()}"] }                     || 403    | 'csrf-token-stale'
        'from a foreign page'  | { a, l -> [cookie(a), "X-CSRF-Token: ${a.csrfToken()}", 'Origin: https://evil.example'] }                   || 403    | 'did not come from a page of this console'
        'with a made-up token' | { a, l -> ["Authorization: Bearer sbx_${'a' * 43}"] }                                                       || 401    | 'token'
    }

    def "an upload that is too large is refused while it is sent"() {
        when: 'of what is announced, one byte more than is allowed is sent'
        def answer = raw(['Content-Type: application/octet-stream', 'Content-Length: 50000000', cookie(admin), "X-CSRF-Token: ${admin.csrfToken()}".toString(), "Origin: ${admin.origin()}".toString()],
            new byte[1024 * KILOBYTE + 1])

        then:
        answer.startsWith('HTTP/1.1 413')
        files('bad') == []
    }

    def "what is asked of a plugin has to make sense: #body"() {
        given:
        install(PluginFixture.named('good'))

        when:
        def answer = admin.send('PATCH', '/api/plugins/good', body)

        then:
        answer.statusCode() == 400
        json(answer).error
        plugins.get('good').state() == PluginState.RUNNING

        where:
        body << ['{}', '{"state":"exploded"}', '{"version":"next"}', '[]', 'state=enabled']
    }

    def "an uninstallation has to say what becomes of the data"() {
        given:
        install(PluginFixture.named('good'))

        expect:
        admin.send('DELETE', "/api/plugins/good$query", '').statusCode() == status
        plugins.find('good').present == (status == 400)

        where:
        query        || status
        ''           || 400
        '?data=some' || 400
        '?data=keep' || 204
    }

    static final PART = (noise(3).toList() * 40) as byte[]
    static final NEWER = [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 70].collect { (byte) it } as byte[]

    PluginFixture bad() {
        PluginFixture.named('bad')
    }

    PluginFixture bombs() {
        (1..45).inject(bad()) { plugin, n -> plugin.entry("part$n", PART) }
    }

    byte[] bytes(PluginFixture plugin) {
        Files.readAllBytes(plugin.jar(folder, 'made.jar'))
    }

    byte[] half(PluginFixture plugin) {
        def whole = bytes(plugin.entry('noise', noise(10)))
        Arrays.copyOf(whole, whole.length.intdiv(2))
    }

    static byte[] noise(int kilobytes) {
        def bytes = new byte[kilobytes * KILOBYTE]
        new Random(7).nextBytes(bytes)
        bytes
    }

    static byte[] zip(Map<String, byte[]> entries) {
        def bytes = new ByteArrayOutputStream()
        new ZipOutputStream(bytes).withCloseable { out ->
            entries.each { name, content ->
                out.putNextEntry(new ZipEntry(name))
                out.write(content)
            }
        }
        bytes.toByteArray()
    }

    private upload(byte[] body, String type = 'application/octet-stream') {
        admin.exchange('POST', '/api/plugins?name=bad.jar', BodyPublishers.ofByteArray(body),
            'Content-Type', type, 'Origin', admin.origin(), 'X-CSRF-Token', admin.csrfToken())
    }

    private form(String disposition, String content) {
        upload("--x\r\n$disposition\r\nContent-Type: application/java-archive\r\n\r\n$content\r\n--x--\r\n".toString().bytes, 'multipart/form-data; boundary=x')
    }

    /** Sends no more than what is given, and reads what is answered to that. */
    private String raw(List<?> headers, byte[] body) {
        new Socket('127.0.0.1', platform.port()).withCloseable { socket ->
            socket.soTimeout = 60_000
            def head = ['POST /api/plugins?name=bad.jar HTTP/1.1', "Host: 127.0.0.1:${platform.port()}"] + headers
            socket.outputStream.write((head.join('\r\n') + '\r\n\r\n').bytes)
            socket.outputStream.write(body)
            socket.outputStream.flush()
            def buffer = new byte[8 * KILOBYTE]
            new String(buffer, 0, Math.max(0, socket.inputStream.read(buffer)))
        }
    }

    static String cookie(TestBrowser browser) {
        'Cookie: ' + browser.cookies().collect { "$it.name=$it.value" }.join('; ')
    }
}
