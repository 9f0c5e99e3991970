package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole

class KeyboardSpec extends BrowserSpecification {

    def "Ctrl+K finds a page by a few letters, and Enter goes there"() {
        given:
        def page = administrator()

        when:
        page.keyboard().press('Control+k')

        then:
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused()
        assertThat(option(page, 'Plugins')).isVisible()

        when:
        page.keyboard().type('user')

        then:
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText('Users')
        assertThat(option(page, 'Home')).hasCount(0)

        when:
        page.keyboard().press('Enter')

        then:
        assertThat(heading(page, 'Users')).isVisible()
        assertThat(page).hasURL(~'.*/admin/users')
    }

    def "the arrows choose in the palette, and Escape closes it where one was"() {
        given:
        def page = administrator()
        page.keyboard().press('Control+k')
        def options = page.getByRole(AriaRole.OPTION)

        when:
        page.keyboard().press('ArrowDown')

        then:
        assertThat(options.nth(1)).hasAttribute('aria-selected', 'true')

        when:
        page.keyboard().type('xqzxqz')

        then:
        assertThat(page.getByText('“xqzxqz”')).isVisible()
        assertThat(options).hasCount(0)

        when:
        page.keyboard().press('Escape')

        then:
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasCount(0)
        assertThat(heading(page, 'Home')).isVisible()
    }

    def "the palette finds titles by scattered letters first, and descriptions by how their words begin"() {
        given:
        def page = administrator()
        page.keyboard().press('Control+k')
        def titles = page.locator('.sb-palette-title')

        when: "the letters of a title in their order"
        page.keyboard().type('invprsn')

        then:
        assertThat(titles).hasCount(1)
        assertThat(titles).hasText('Invite a person')

        when: "a word of a description, or of an action's id"
        page.getByRole(AriaRole.COMBOBOX).fill('people.add')

        then:
        assertThat(titles.first()).hasText('Invite a person')

        when: "letters that no title has in this order, and no word begins with"
        page.getByRole(AriaRole.COMBOBOX).fill('eoplead')

        then:
        assertThat(titles).hasCount(0)
    }

    def "the palette offers a role only what it may open"() {
        given:
        def page = engineer()

        when:
        page.keyboard().press('Control+k')

        then:
        assertThat(option(page, 'Create a token')).isVisible()
        assertThat(option(page, 'Plugins')).hasCount(0)
        assertThat(menuEntry(page, 'Plugins')).hasCount(0)
    }

    def "the first Tab skips the menu, and the menu's entries open by Enter"() {
        given:
        def page = administrator()

        when:
        page.keyboard().press('Tab')

        then:
        assertThat(link(page, 'Skip to the page')).isFocused()

        when:
        page.keyboard().press('Enter')

        then:
        assertThat(page.locator('main')).isFocused()

        when:
        page.reload()
        page.locator('sb-shell').waitFor()
        for (int tabs = 0; tabs < 30 && page.evaluate('document.activeElement.title') != 'Users'; tabs++) {
            page.keyboard().press('Tab')
        }

        then:
        assertThat(menuEntry(page, 'Users')).isFocused()

        when:
        page.keyboard().press('Enter')

        then:
        assertThat(heading(page, 'Users')).isVisible()
        assertThat(menuEntry(page, 'Users')).hasAttribute('aria-current', 'page')
    }

    def "one's own menu opens by Enter, and Escape gives the focus back"() {
        given:
        def page = administrator()
        def own = page.locator('#user-menu')

        when:
        own.focus()
        page.keyboard().press('Enter')

        then:
        assertThat(page.locator('#log-out')).isVisible()

        when:
        page.keyboard().press('Escape')

        then:
        assertThat(page.locator('#log-out')).isHidden()
        assertThat(own).isFocused()
    }

    def "on a telephone the menu is a drawer that the keyboard opens and closes"() {
        given:
        def page = administrator(390, 844)
        def drawer = button(page, 'Open the menu')

        expect:
        assertThat(menuEntry(page, 'Users')).isHidden()

        when:
        drawer.focus()
        page.keyboard().press('Enter')

        then:
        assertThat(menuEntry(page, 'Users')).isInViewport()
        assertThat(link(page, 'Signalbox, home')).isFocused()

        when:
        page.keyboard().press('Escape')

        then:
        assertThat(menuEntry(page, 'Users')).isHidden()
        assertThat(drawer).isFocused()
    }

    def "Escape closes a dialog, and nothing was done"() {
        given:
        def page = administrator()
        page.navigate('/admin/users')
        button(page, 'Invite a person').click()
        page.getByLabel('Full name').fill('Nobody at all')

        when:
        page.keyboard().press('Escape')

        then:
        assertThat(dialog(page)).hasCount(0)
        !script.get('/api/users').body().contains('Nobody at all')
    }

    private static Locator option(Page page, String title) {
        page.locator('.sb-palette-title').getByText(title, new Locator.GetByTextOptions().setExact(true))
    }
}
