package dev.signalbox.plugins.security.matrix

import dev.signalbox.api.access.AccessCell
import dev.signalbox.api.access.AccessRow
import dev.signalbox.api.access.Environment
import dev.signalbox.api.access.Grant
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.Team
import dev.signalbox.api.access.Teams
import dev.signalbox.plugins.security.PageSpecification

class PermissionDrawerSpec extends PageSpecification {

    List<Team> teams = []
    def changes = new GrantChanges(actions, { teams } as Teams)

    def "what was decided can be changed and reset, what is shipped can be changed"() {
        when:
        open(row(decisions: [cell(Role.LEAD, Grant.YES, Environment.DEV)]))

        then: 'once for each of four roles, and once for the decision'
        buttons() == ['Change', 'Change', 'Change', 'Reset', 'Change', 'Change']
    }

    def "a reset names the very place that was decided"() {
        given:
        open(row(decisions: [cell(Role.LEAD, Grant.YES, Environment.DEV)]))

        when:
        press('Reset')

        then:
        actions.asked*.action() == ['signalbox.grants.reset']
        actions.asked[0].input() == [permission: 'plug.do', role: 'LEAD', environment: 'DEV', target: '']
    }

    def "a permission that is fixed has no buttons"() {
        when:
        def drawer = open(row(fixed: true))

        then:
        buttons() == []
        drawer.element.textRecursively.contains('This is fixed')
    }

    def "who may not change grants sees them without buttons"() {
        given:
        actions.offering = false

        when:
        def drawer = open(row(decisions: [cell(Role.LEAD, Grant.YES, Environment.DEV)]))

        then:
        buttons() == []
        drawer.element.textRecursively.contains('Lead, only dev')
    }

    def "a team is granted something only where there are teams"() {
        given:
        teams = [new Team('night', 'Night shift', [])]

        when:
        open(row())

        then:
        buttons().last() == 'Grant to a team'
    }

    private PermissionDrawer open(AccessRow row) {
        def drawer = new PermissionDrawer(row, Holder.in([row]), changes, { })
        drawer.open()
        drawer
    }

    private static AccessRow row(Map more = [:]) {
        new AccessRow('plug.do', 'Do it', more.fixed ?: false, [],
                Role.values().collect { cell(it, Grant.NO) }, more.decisions ?: [])
    }

    private static AccessCell cell(Role role, Grant grant, Environment where = null) {
        new AccessCell(role, '', where, '', grant, where != null)
    }
}
