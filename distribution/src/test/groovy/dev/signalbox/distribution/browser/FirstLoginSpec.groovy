package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.options.AriaRole
import dev.signalbox.distribution.RunningConsole
import spock.lang.Stepwise

@Stepwise
class FirstLoginSpec extends BrowserSpecification {

    def setupSpec() {
        console = RunningConsole.start(folder.resolve('data'), SharedConsole.PROGRAMS)
    }

    def cleanupSpec() {
        console.close()
    }

    def "whoever is not logged in sees the login page, wherever they want to go"() {
        given:
        def page = stranger()

        when:
        page.navigate('/plugins')

        then:
        assertThat(button(page, 'Log in')).isVisible()
    }

    def "a wrong password is refused without a word about which of the two is wrong"() {
        given:
        def page = stranger()
        page.navigate('/')

        when:
        logIn(page, 'a guess')

        then:
        assertThat(page.getByRole(AriaRole.ALERT)).containsText('name or the password')
    }

    def "the generated password lets in once, and has to be changed first"() {
        given:
        def page = stranger()
        page.navigate('/')

        when:
        logIn(page, console.generatedPassword().orElseThrow())

        then:
        assertThat(heading(page, 'password')).isVisible()

        when:
        page.navigate('/plugins')

        then:
        assertThat(page.getByLabel('Current password')).isVisible()

        when:
        changePassword(page, console.generatedPassword().orElseThrow())
        def again = stranger()
        again.navigate('/')
        logIn(again, console.generatedPassword().orElseThrow())

        then:
        assertThat(button(again, 'Log in')).isVisible()
    }

    def "the new password opens the console"() {
        when:
        def page = administrator()

        then:
        assertThat(link(page, 'Signalbox')).isVisible()
    }
}
