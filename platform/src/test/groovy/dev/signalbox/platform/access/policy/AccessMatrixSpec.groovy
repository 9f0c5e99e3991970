package dev.signalbox.platform.access.policy

import dev.signalbox.api.access.Grant
import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.TestBrowser
import dev.signalbox.platform.plugin.NotesPlugin
import dev.signalbox.platform.plugin.PluginSpecification
import groovy.json.JsonOutput
import spock.lang.Shared

import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path

class AccessMatrixSpec extends PluginSpecification {

    static final DOCUMENT = Path.of(System.getProperty('user.dir')).resolve('../docs/access.md')

    @Shared Map<Role, TestBrowser> roles
    @Shared TestBrowser tim

    def setupSpec() {
        roles = Role.values().collectEntries { [it, it == Role.ADMIN ? admin : person(it.name().toLowerCase(), it)] }
        tim = person('tim', Role.DEV)
        act(admin, 'signalbox.teams.add', [team: 'night', title: 'Night shift'])
        act(admin, 'signalbox.teams.add-member', [team: 'night', person: user('tim').id])
    }

    def "every action and endpoint, plugins' included, lets in exactly those whom the matrix names"() {
        given: 'a plugin, and a team that is granted what its people\'s role is not'
        install(NotesPlugin.version('1.0.0'))
        ['notes.secret', 'signalbox.teams.manage', 'signalbox.secrets.view'].each {
            act(admin, 'signalbox.grants.set', [permission: it, team: 'night', level: 'YES'], it)
        }

        when:
        def rows = json(admin.get('/api/access-matrix'))
        def doors = rows.collectMany { row -> row.doors.findAll { it.kind != 'PAGE' }.collect { [row, it] } }
        def wrong = doors.collectMany { row, door -> mistakes(row, door) }

        then:
        wrong == []

        and: 'nothing was left out'
        doors*.get(1).findAll { it.kind == 'ACTION' }*.name.toSet() == json(admin.get('/api/actions'))*.id.toSet()
        doors*.get(1)*.plugin.toSet() == ['signalbox', 'notes'] as Set
        rows.find { it.permission == 'notes.secret' }.doors*.name == ['GET /api/plugins/notes/secret']
        doors.size() > 40
    }

    def "an endpoint that names a permission which nobody declares keeps its plugin from starting"() {
        given:
        def plugin = NotesPlugin.version('1.0.0').java('''
            package acme.notes;
            import dev.signalbox.api.access.Guarded;
            import io.micronaut.http.annotation.Controller;
            import io.micronaut.http.annotation.Get;
            @Controller("/lost")
            class LostController {
              @Get
              @Guarded("notes.lost")
              String lost() { return "lost"; }
            }
            ''')

        when:
        install(plugin)

        then:
        def refusal = thrown(Exception)
        refusal.message.contains('notes.lost')
    }

    def "the matrix is for those who may see it"() {
        expect:
        roles[role].get('/api/access-matrix').statusCode() == status

        where:
        role          || status
        Role.ADMIN    || 200
        Role.LEAD     || 200
        Role.ENGINEER || 403
        Role.DEV      || 403
    }

    def "the matrix shows what was asked for: #query"() {
        when:
        def rows = json(admin.get("/api/access-matrix?$query"))

        then:
        rows*.permission == permissions
        rows.collectMany { it.cells*.role }.toSet() == who as Set
        rows.collectMany { it.cells*.environment }.toSet() == where as Set

        where:
        query                                    || permissions                   | who                                           | where
        'text=signalbox.secrets.rotate'          || ['signalbox.secrets.rotate']  | ['ADMIN', 'LEAD', 'ENGINEER', 'DEV', null]    | [null, 'DEV', 'TEST', 'PROD']
        'text=rotate&role=lead&environment=prod' || ['signalbox.secrets.rotate']  | ['LEAD']                                      | ['PROD']
        'text=rotate%20secrets&team=night'       || ['signalbox.secrets.rotate']  | [null]                                        | [null, 'DEV', 'TEST', 'PROD']
        'text=no%20such%20thing'                 || []                            | []                                            | []
        'text=rotate%20secrets&plugin=signalbox&role=dev&environment=dev' || ['signalbox.secrets.rotate'] | ['DEV'] | ['DEV']
        'text=rotate%20secrets&plugin=notes'     || []                            | []                                            | []
    }

    def "what was decided stands beside what counts, for the very place that it was decided for"() {
        given:
        act(admin, 'signalbox.grants.set', [permission: 'signalbox.secrets.rotate', role: 'LEAD', environment: 'DEV', level: 'YES'], 'signalbox.secrets.rotate')

        when:
        def row = json(admin.get('/api/access-matrix?text=signalbox.secrets.rotate')).first()

        then:
        row.decisions.collect { [it.role, it.environment, it.grant] } == [['LEAD', 'DEV', 'YES']]
        row.cells.findAll { it.role == 'LEAD' }.collect { [it.environment, it.grant] } == [[null, 'NO'], ['DEV', 'YES'], ['TEST', 'NO'], ['PROD', 'NO']]
        !row.fixed
        json(admin.get('/api/access-matrix?text=signalbox.grants.change')).first().fixed

        cleanup:
        act(admin, 'signalbox.grants.reset', [permission: 'signalbox.secrets.rotate', role: 'LEAD', environment: 'DEV'])
    }

    def "a sheet has a line for each cell, and nothing in it is run as a formula"() {
        when:
        def sheet = admin.get('/api/access-matrix?text=signalbox.secrets.rotate&role=DEV&environment=prod&format=csv')

        then:
        sheet.headers().firstValue('Content-Type').get().startsWith('text/csv')
        sheet.body().readLines()[0] == 'permission,title,role,team,environment,target,grant,decided,doors'
        sheet.body().readLines()[1].startsWith('"signalbox.secrets.rotate","Rotate secrets","Dev","","prod","","NO","false","')
        admin.get('/api/access-matrix?format=xls').statusCode() == 400
        admin.get('/api/access-matrix?role=boss').statusCode() == 400
    }

    def "what is shipped is what the studio agreed on"() {
        given:
        def known = platform.context().getBean(KnownPermissions)
        def words = [yes: Grant.YES, 'ask first': Grant.BY_APPROVAL, no: Grant.NO]
        def agreed = Files.readAllLines(DOCUMENT).findAll { it ==~ /\| .* \| `[^`]+` \| .*/ }
                .collect { it.split(/\|/)*.trim().drop(1) }

        expect:
        agreed.size() == 10
        def present = agreed.findAll { known.find(it[1].replace('`', '')).present }
        present.size() >= 2
        present.each { row ->
            def permission = known.require(row[1].replace('`', ''))
            assert Role.values().collect { permission.grantOf(it) } == row[2..5].collect { words[it] }
        }
    }

    /** A sentence for each caller who is let in or sent away otherwise than the matrix says. */
    private List<String> mistakes(Map row, Map door) {
        def callers = roles.collectEntries { role, browser -> [role.title(), [browser, row.cells.findAll { it.role == role.name() }]] }
        callers['nobody'] = [stranger(), []]
        callers['team night'] = [tim, row.cells.findAll { it.role == 'DEV' || it.team == 'night' }]
        callers.collectMany { who, caller ->
            def (browser, cells) = caller
            def status = knock(browser, door).statusCode()
            def expected = who == 'nobody' ? [401] : expected(row, door, cells)
            status in expected ? [] : ["$who at $door.name ($row.permission): $status instead of $expected".toString()]
        }
    }

    /** An action that may be asked for gets as far as its input; an endpoint answers something. */
    private static Collection expected(Map row, Map door, List cells) {
        def everywhere = cells.findAll { !it.environment && !it.target }
        if (door.kind == 'ACTION') {
            return cells.any { it.grant != 'NO' } ? [400] : [403]
        }
        if (!row.permission) {
            // Behind some of them is an action, which asks for itself.
            return (200..599) - [401, 500]
        }
        everywhere.any { it.grant == 'YES' } ? (200..599) - [401, 403, 500] : [403]
    }

    private static HttpResponse<String> knock(TestBrowser browser, Map door) {
        if (door.kind == 'ACTION') {
            return browser.send('POST', "/api/actions/$door.name", '{"input":{"probe":1}}')
        }
        def (method, path) = door.name.split(' ')
        def address = path.replaceAll(/\{\?[^}]*\}/, '').replaceAll(/\{[^}]*\}/, '00000000-0000-0000-0000-000000000000')
        method == 'GET' ? browser.get(address) : browser.send(method, address, '{}')
    }

    private static HttpResponse<String> act(TestBrowser by, String action, Map input, String words = '') {
        by.send('POST', "/api/actions/$action", JsonOutput.toJson([input: input, reason: 'because the spec says so', confirm: words]))
    }
}
