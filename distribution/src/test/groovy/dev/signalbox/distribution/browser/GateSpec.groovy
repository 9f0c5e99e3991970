package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import dev.signalbox.distribution.ConsoleClient
import dev.signalbox.distribution.Layout
import dev.signalbox.distribution.PluginSource
import spock.lang.Stepwise

/** The book of greetings is full from the start, so its gate objects to every greeting. */
@Stepwise
class GateSpec extends BrowserSpecification {

    static final REASON = 'The visitor is the last one today'

    def setupSpec() {
        def full = PluginSource.of('hello').replacing('defaultValue = "100000"', 'defaultValue = "0"')
        assert script.install(full.archive(folder, '0.1.0')).statusCode() in [200, 201]
        assert script.install(Layout.plugins().find { it.fileName.toString().startsWith('security-') }).statusCode() in [200, 201]
        def answer = script.post('/api/users', '{"name":"lea","fullName":"Lea Leader","role":"LEAD"}')
        ConsoleClient.changePassword(console, 'lea', (answer.body() =~ /"password":"([^"]+)"/)[0][1] as String, PASSWORD)
        script.post('/api/actions/signalbox.grants.set', '{"input":{"permission":"signalbox.gates.override","role":"LEAD","level":"YES"},'
            + '"reason":"for the specs","confirm":"signalbox.gates.override"}')
    }

    def cleanupSpec() {
        script.post('/api/actions/signalbox.grants.reset', '{"input":{"permission":"signalbox.gates.override","role":"LEAD"},"reason":"for the specs"}')
        ['hello', 'security'].each { script.uninstall(it) }
    }

    def "the button says what the gate says, to somebody who can't override it too"() {
        given:
        def maria = engineer()

        when:
        maria.navigate('/hello')
        maria.getByLabel('Whom to greet').fill('Ada')

        then:
        assertThat(button(maria, 'Greet')).isDisabled()

        when:
        maria.locator('.sb-why-not-mark').click()

        then:
        assertThat(maria.locator('.sb-why-not-popover')).containsText('The book of greetings is full')
        assertThat(button(maria, 'Override')).hasCount(0)
    }

    def "a Lead who may overrides it, with a reason"() {
        given:
        def lea = person('lea')

        when:
        lea.navigate('/hello')
        lea.getByLabel('Whom to greet').fill('Ada')
        lea.locator('.sb-why-not-mark').click()
        button(lea, 'Override').click()
        lea.locator('vaadin-dialog.sb-dialog').getByRole(AriaRole.CHECKBOX).check()

        then:
        assertThat(confirm(lea)).isDisabled()

        when:
        lea.locator('#reason textarea').fill(REASON)
        confirm(lea).click()

        then:
        assertThat(lea.getByText('Good to see you, Ada.').first()).isVisible()
    }

    def "and the audit log shows who overrode what, and why"() {
        given:
        def lea = person('lea')

        when:
        lea.navigate('/security/audit?action=signalbox.gates.override')
        lea.locator('#audit .sb-cell-link').first().click()

        then:
        def drawer = lea.locator('.sb-drawer')
        assertThat(drawer).containsText('hello.full-book')
        assertThat(drawer).containsText(REASON)
    }

    private static Locator confirm(Page page) {
        page.locator('vaadin-dialog.sb-dialog').getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName('Greet').setExact(true))
    }
}
