package dev.signalbox.ui.console.shell

import com.vaadin.flow.dom.Element
import dev.signalbox.api.view.Group
import dev.signalbox.ui.console.page.PageInfo
import spock.lang.Specification

class MainMenuSpec extends Specification {

    static final HOME = page('', 'Home', Group.HOME)
    static final NOTES = page('notes', 'Notes', Group.WORK)
    static final ARCHIVE = page('notes/archive', 'Archive', Group.WORK)
    static final USERS = page('admin/users/:person?', 'Users', Group.ADMIN)

    def menu = new MainMenu()

    def "pages stand below the names of their groups, and a group without pages is not there"() {
        when:
        menu.show([HOME, USERS, NOTES])

        then:
        entries()*.textRecursively == ['Home', 'Notes', 'Users']
        within(menu.element).findAll { it.getAttribute('class') == 'sb-nav-heading' }*.text == ['Work', 'Admin']
    }

    def "at #path, #marked is marked"() {
        given:
        menu.show([HOME, NOTES, ARCHIVE, USERS])

        when:
        menu.mark(path)

        then:
        entries().findAll { it.getAttribute('aria-current') == 'page' }*.textRecursively == marked

        where:
        path              || marked
        ''                || ['Home']
        'notes'           || ['Notes']
        'notes/7'         || ['Notes']
        'notes/archive/7' || ['Archive']
        'notesbook'       || []
        'admin/users/3'   || ['Users']
    }

    def "pages that come and go leave the mark where it is"() {
        given:
        menu.show([HOME, NOTES, USERS])
        menu.mark('admin/users')

        when:
        menu.show([HOME, USERS])

        then:
        entries()*.textRecursively == ['Home', 'Users']
        entries().find { it.getAttribute('aria-current') == 'page' }.textRecursively == 'Users'
    }

    private List<Element> entries() {
        within(menu.element).findAll { it.hasAttribute('data-page') }
    }

    private static List<Element> within(Element element) {
        element.children.toList().collectMany { [it] + within(it) }
    }

    private static PageInfo page(String path, String title, Group group) {
        new PageInfo('notes', path, title, '', group, 'plug', 100, 'signalbox.console.see', true)
    }
}
