package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import spock.lang.Stepwise

@Stepwise
class ActionsSpec extends BrowserSpecification {

    def "an action is found in the palette, on any page, and its form shows what is wrong at the field"() {
        given:
        def page = administrator()
        assertThat(link(page, 'Signalbox')).isVisible()

        when:
        choose(page, 'create a secret')
        dialog(page).getByLabel('Name').fill('Not a name')
        dialog(page).getByLabel('Value').fill('rosebud')
        confirm(page, 'Create a secret').click()

        then:
        assertThat(dialog(page).locator('#input-name')).hasAttribute('invalid', '')
        assertThat(dialog(page).getByLabel('Name')).hasValue('Not a name')

        when:
        dialog(page).getByLabel('Name').fill('patcher.token')
        confirm(page, 'Create a secret').click()

        then:
        assertThat(page.locator('.sb-notice-success')).containsText('patcher.token')
        assertThat(dialog(page)).hasCount(0)
    }

    def "something dangerous says what it will do, and wants a reason and the words"() {
        given:
        def page = administrator()
        assertThat(link(page, 'Signalbox')).isVisible()

        when:
        choose(page, 'delete a secret')
        dialog(page).getByLabel('Name').fill('patcher.token')

        then:
        assertThat(dialog(page)).containsText('patcher.token is gone for good')
        assertThat(confirm(page, 'Delete a secret')).isDisabled()

        when:
        dialog(page).getByLabel('Reason').fill('The Patcher was shut down')
        dialog(page).getByLabel('Type “patcher.token” to confirm').fill('patcher.token')
        screenshot(page, 'ActionsSpec/danger')
        confirm(page, 'Delete a secret').click()

        then:
        assertThat(page.locator('.sb-notice-success')).containsText('Deleted the secret patcher.token')
    }

    private static void choose(Page page, String words) {
        page.keyboard().press('Control+K')
        page.keyboard().type(words)
        page.keyboard().press('Enter')
        assertThat(dialog(page).getByLabel('Name')).isVisible()
    }

    protected static Locator dialog(Page page) { page.locator('vaadin-dialog.sb-dialog') }

    private static Locator confirm(Page page, String name) {
        dialog(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
    }
}
