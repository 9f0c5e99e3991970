package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Page
import dev.signalbox.distribution.PluginSource
import spock.lang.Stepwise

@Stepwise
class PluginLifeSpec extends BrowserSpecification {

    def setupSpec() {
        script.uninstall('hello')
    }

    def cleanupSpec() {
        script.uninstall('hello')
    }

    def "what an administrator installs appears for somebody who is already there"() {
        given:
        def maria = untouched(engineer())
        def admin = administrator()
        assert menuEntry(maria, 'Hello').count() == 0

        when:
        upload(admin, '0.9.0')

        then:
        assertThat(dialog(admin)).containsText('tables of its own')

        when:
        button(admin, 'Install Hello 0.9.0').click()

        then:
        assertThat(menuEntry(maria, 'Hello')).isVisible()

        when:
        menuEntry(maria, 'Hello').click()

        then:
        assertThat(heading(maria, 'Hello')).isVisible()
        isUntouched(maria)
    }

    def "what one person does there, the other one sees at once"() {
        given:
        def maria = engineer()
        def admin = administrator()
        [maria, admin].each { it.navigate('/hello') }

        when:
        maria.getByLabel('Whom to greet').fill('Tom')
        button(maria, 'Greet').click()

        then:
        assertThat(admin.getByText('Good to see you, Tom.')).isVisible()
    }

    def "an upgrade takes over under the open page, with the data of before"() {
        given:
        def maria = engineer()
        maria.navigate('/hello')
        assertThat(maria.getByLabel('Whom to greet')).isVisible()
        untouched(maria)
        def admin = administrator()

        when:
        upload(admin, '0.9.1', 'Whom to greet', 'Who is to be greeted')

        then:
        assertThat(dialog(admin)).containsText('0.9.0')

        when:
        button(admin, 'Upgrade Hello to 0.9.1').click()

        then:
        assertThat(maria.getByLabel('Who is to be greeted')).isVisible()
        assertThat(maria.getByText('Good to see you, Tom.')).isVisible()
        isUntouched(maria)
    }

    def "a page whose plugin is uninstalled says so, and its menu entry is gone"() {
        given:
        def maria = engineer()
        maria.navigate('/hello')
        assertThat(heading(maria, 'Hello')).isVisible()
        untouched(maria)
        def admin = administrator()

        when:
        admin.navigate('/admin/plugins/hello')
        button(admin, 'Uninstall').click()
        admin.getByLabel('Delete its table').check()
        admin.getByLabel('Reason').fill('Nobody greets anybody any more')
        admin.getByLabel('Type “hello” to delete the data').fill('hello')
        button(admin, 'Uninstall Hello and delete its data').click()

        then:
        assertThat(maria.getByText('Hello was removed')).isVisible()
        assertThat(menuEntry(maria, 'Hello')).isHidden()
        assertThat(heading(admin, 'Plugins')).isVisible()
        isUntouched(maria)
    }

    private void upload(Page page, String version, String text = '', String by = '') {
        def archive = PluginSource.of('hello').replacing(text, by).archive(folder, version)
        page.navigate('/admin/plugins')
        button(page, 'Install a plugin').first().click()
        page.locator('#plugin-upload input[type=file]').setInputFiles(archive)
    }

    /** Marks what a reload would wipe out. */
    private static Page untouched(Page page) {
        page.evaluate('window.loadedOnce = true')
        page
    }

    private static boolean isUntouched(Page page) {
        page.evaluate('window.loadedOnce === true')
    }
}
