package dev.signalbox.distribution.browser

import com.microsoft.playwright.Page
import dev.signalbox.distribution.ConsoleClient
import dev.signalbox.distribution.Layout
import tools.jackson.databind.json.JsonMapper

/** Every page that there is, for every role, a team, and nobody: as the access matrix says. */
class PageAccessSpec extends BrowserSpecification {

    static final JSON = new JsonMapper()

    /** Who may see a request or a run depends on which it is. */
    static final ELSEWHERE = ['/security/approvals/:request', '/runs/:run']

    static final PEOPLE = [admin: 'ADMIN', lena: 'LEAD', maria: 'ENGINEER', dora: 'DEV', tim: 'DEV']
    static final TEAM = 'night'
    static final GRANTED = 'signalbox.plugins.see'

    def setupSpec() {
        Layout.plugins().each { script.install(it) }
        invite('lena', 'LEAD')
        invite('dora', 'DEV')
        def tim = invite('tim', 'DEV')
        act('signalbox.teams.add', [team: TEAM, title: 'Night shift'])
        act('signalbox.teams.add-member', [team: TEAM, person: tim])
        act('signalbox.grants.set', [permission: GRANTED, team: TEAM, level: 'YES'], GRANTED)
    }

    def cleanupSpec() {
        act('signalbox.grants.reset', [permission: GRANTED, team: TEAM])
        Layout.plugins().each { script.uninstall(it.fileName.toString().replaceAll(/-\d.*/, '')) }
    }

    def "every page opens for those whom the matrix names, and for #name it is neither in the menu nor at its address otherwise"() {
        given:
        def page = person(name, 1280, 800)
        def menu = page.locator('#menu a').all().collect { it.getAttribute('href').replaceAll('^/?', '/') }

        when:
        def wrong = pages().collectMany { path, cells ->
            def mayOpen = cells.any { it.grant == 'YES' && (it.role == PEOPLE[name] || (name == 'tim' && it.team == TEAM)) }
            def opened = opens(page, path)
            opened == mayOpen && (mayOpen || !menu.contains(path)) ? [] : ["$path: opened is $opened, may open is $mayOpen".toString()]
        }

        then:
        wrong == []

        where:
        name << PEOPLE.keySet()
    }

    def "nobody sees a page before they have logged in"() {
        given:
        def page = stranger()

        expect:
        pages().keySet().findAll { path ->
            page.navigate(path)
            !page.url().contains('/login')
        }.empty
    }

    private static boolean opens(Page page, String path) {
        page.navigate(path)
        page.waitForFunction("document.querySelector('main')?.childElementCount > 0")
        page.locator('#missing').count() == 0
    }

    /** The address of each page, with what the matrix has for it. */
    private Map<String, List<Map>> pages() {
        def rows = JSON.readValue(script.get('/api/access-matrix').body(), List) as List<Map>
        def found = rows.collectMany { row -> row.doors.findAll { it.kind == 'PAGE' && !(it.name in ELSEWHERE) }.collect { [it.name, row.cells] } }
        assert found.size() >= 10
        found.collectEntries { name, cells -> [address(name), cells.findAll { !it.environment && !it.target }] }
    }

    /** What may be left out is left out, and what is needed is there. */
    private static String address(String name) {
        def address = name.replaceAll('/:[a-z]+\\?', '').replace(':plugin', 'hello') ?: '/'
        assert !address.contains(':'): "Say here what is to stand for the parameter of $name"
        address
    }

    private String invite(String name, String role) {
        def wish = JSON.writeValueAsString([name: name, fullName: "The $name".toString(), role: role])
        def made = JSON.readValue(script.post('/api/users', wish).body(), Map)
        ConsoleClient.changePassword(console, name, made.password, PASSWORD)
        made.person.id
    }

    private void act(String action, Map input, String words = '') {
        def answer = script.post("/api/actions/$action", JSON.writeValueAsString([input: input, reason: 'because the spec says so', confirm: words]))
        assert answer.statusCode() == 200: answer.body()
    }
}
