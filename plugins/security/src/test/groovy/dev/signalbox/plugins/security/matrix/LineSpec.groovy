package dev.signalbox.plugins.security.matrix

import dev.signalbox.api.access.AccessCell
import dev.signalbox.api.access.AccessRow
import dev.signalbox.api.access.Grant
import dev.signalbox.api.access.Role
import spock.lang.Specification

class LineSpec extends Specification {

    def "permissions stand below whose they are, the console's own first, by title"() {
        expect:
        Line.of([row('hello.greet', 'Greet'), row('signalbox.b', 'zebra'), row('signalbox.a', 'Apple'), row('', 'Login')])*.title() ==
                ['Console', 'Apple', 'Login', 'zebra', 'Plugin hello', 'Greet']
    }

    def "a team has a column once it is granted something"() {
        given:
        def granted = new AccessCell(null, 'night', null, 'portal', Grant.YES, true)

        expect:
        Holder.in([row('a.b', 'A')])*.title() == ['Admin', 'Lead', 'Engineer', 'Dev']
        Holder.in([row('a.b', 'A', [granted]), row('a.c', 'C', [granted])])*.title() == ['Admin', 'Lead', 'Engineer', 'Dev', 'Team night']
    }

    def "what is granted in one place only does not count as granted everywhere"() {
        given:
        def row = row('a.b', 'A', [new AccessCell(Role.DEV, '', null, 'portal', Grant.YES, true)])

        expect:
        new Holder(Role.DEV, '').grant(row) == Grant.NO
        new Holder(Role.DEV, '').exceptions(row).collect { Place.of(it) } == ['portal']
    }

    private static AccessRow row(String id, String title, List<AccessCell> decisions = []) {
        new AccessRow(id, title, false, [], decisions, decisions)
    }
}
