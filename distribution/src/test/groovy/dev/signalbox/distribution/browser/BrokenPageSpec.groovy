package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import dev.signalbox.distribution.PluginSource

class BrokenPageSpec extends BrowserSpecification {

    static final String FAULTY = '''
        package dev.signalbox.plugins.faulty;

        import com.vaadin.flow.component.button.Button;
        import dev.signalbox.api.view.ConsoleView;
        import dev.signalbox.api.view.Group;
        import dev.signalbox.ui.kit.Page;

        @ConsoleView(title = "Faulty", group = Group.WORK)
        class FaultyView extends Page {
          FaultyView() {
            add(new Button("Switch the lamp on", click -> { throw new IllegalStateException("the bulb is missing"); }));
          }
        }

        @ConsoleView(path = "never", title = "Never", group = Group.WORK)
        class NeverView extends Page {
          NeverView() {
            throw new IllegalStateException("the lamp is missing");
          }
        }
        '''

    def setupSpec() {
        def source = new PluginSource('faulty', ['dev/signalbox/plugins/faulty/FaultyView.java': FAULTY])
        assert script.install(source.archive(folder, '1.0.0')).statusCode() == 201
    }

    def cleanupSpec() {
        script.uninstall('faulty')
    }

    def "a page that can't be made shows a card with an id that the log knows, and the rest goes on"() {
        given:
        def page = administrator()

        when:
        menuEntry(page, 'Never').click()

        then:
        assertThat(card(page)).containsText('Never could not be shown.')
        console.output().contains(id(page))
        !page.content().contains('the lamp is missing')

        when:
        menuEntry(page, 'Home').click()

        then:
        assertThat(heading(page, 'Home')).isVisible()
        assertThat(card(page)).hasCount(0)
    }

    def "a page that fails in something stays, with a card over it that can be dismissed"() {
        given:
        def page = administrator()
        menuEntry(page, 'Faulty').click()

        when:
        button(page, 'Switch the lamp on').click()

        then:
        assertThat(card(page)).containsText('Faulty could not do this.')
        assertThat(button(page, 'Switch the lamp on')).isVisible()
        console.output().contains(id(page))

        when:
        button(page, 'Dismiss').click()

        then:
        assertThat(card(page)).hasCount(0)
        assertThat(heading(page, 'Faulty')).isVisible()
    }

    private static card(Page page) {
        page.getByRole(AriaRole.ALERT)
    }

    private static String id(Page page) {
        card(page).locator('sb-copy code').textContent()
    }
}
