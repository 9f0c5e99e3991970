package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Locator

class PeopleSpec extends BrowserSpecification {

    def "who is invited comes in with a password that is shown once, and changes it first"() {
        given:
        def admin = administrator()
        admin.navigate('/admin/users')

        when:
        button(admin, 'Invite a person').click()
        admin.getByLabel('Full name').fill('Tom Bramley')
        admin.getByLabel('Login name').fill('tom')
        button(admin, 'Create the account').click()
        def password = admin.locator('#secret code').textContent()
        button(admin, 'I have it').click()
        def tom = stranger()
        tom.navigate('/')
        logIn(tom, password, 'tom')

        then:
        assertThat(tom.getByLabel('Current password')).isVisible()

        when:
        changePassword(tom, password)

        then:
        assertThat(heading(tom, 'Home')).isVisible()
        assertThat(menuEntry(tom, 'Users')).hasCount(0)
        assertThat(admin.locator('#users').getByText('Tom Bramley')).isVisible()
    }

    def "what a table is filtered by survives a reload, and goes with a link"() {
        given:
        def page = administrator()
        def names = page.locator('#users .sb-cell-link:visible')
        page.navigate('/admin/users')
        assertThat(names.filter(new Locator.FilterOptions().setHasText('Administrator'))).isVisible()

        when:
        page.getByLabel('Find a person').fill('kowal')

        then:
        assertThat(names).hasText(['Maria Kowalska'] as String[])
        assertThat(page).hasURL(~'.*/admin/users\\?q=kowal')

        when:
        page.reload()

        then:
        assertThat(names).hasText(['Maria Kowalska'] as String[])
        assertThat(page.getByLabel('Find a person')).hasValue('kowal')
    }
}
