package dev.signalbox.distribution.browser

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ColorScheme
import dev.signalbox.distribution.Layout

/** What holds for every page and dialog: on a telephone and a wide screen, in dark and in light. */
class EveryPageSpec extends BrowserSpecification {

    /** The rules are those of WCAG 2.2 AA; what axe-core calls minor or moderate is advice. */
    static final String AXE = '''
        axe.run({resultTypes: ['violations']}).then(found => found.violations
            .filter(broken => ['serious', 'critical'].includes(broken.impact))
            .map(broken => broken.id + ': ' + broken.help + broken.nodes.map(node => '\\n  ' + node.html.slice(0, 200)
                + '\\n    ' + (node.any[0] ?? node.all[0] ?? node.none[0])?.message).join('')))'''

    /** Vaadin fades colours, in parts that only its own style sheets reach. */
    static final String AT_REST = '''
        () => {
          const trees = root => [root, ...[...root.querySelectorAll('*')].flatMap(each => each.shadowRoot ? trees(each.shadowRoot) : [])]
          return trees(document).every(tree => tree.getAnimations().every(moving => moving.playState !== 'running'))
        }'''

    /** What is too wide for the screen: the page, its content, or a dialog. */
    static final String TOO_WIDE = '''
        () => [document.scrollingElement, ...document.querySelectorAll('main, [role=dialog]')]
            .filter(part => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().right > innerWidth)
            .map(part => part.tagName + ' ' + part.className + ': ' + part.scrollWidth + ' > ' + part.clientWidth)'''

    static final PLUGINS = ['hello', 'security']

    def setupSpec() {
        PLUGINS.each { id -> script.install(Layout.plugins().find { it.fileName.toString().startsWith("$id-") }) }
        script.post('/api/users', '{"name":"wolfgang-amadeus.theophilus-mozart-von-salzburg",'
            + '"fullName":"Wolfgang Amadeus Theophilus Chrysostomus Mozart von Salzburg","role":"LEAD"}')
        act('signalbox.secrets.create', '{"name":"portal.signing-key-of-the-download-links","description":"What customers download is signed with it, for as long as they may have it","value":"rosebud"}')
        act('signalbox.grants.set', '{"permission":"hello.greet","role":"DEV","environment":"PROD","level":"BY_APPROVAL"}', 'hello.greet')
    }

    private void act(String id, String input, String confirm = '') {
        def answer = script.post("/api/actions/$id", """{"input":$input,"reason":"for the specs","confirm":"$confirm"}""")
        assert answer.statusCode() == 200, answer.body()
    }

    def cleanupSpec() {
        act('signalbox.secrets.delete', '{"name":"portal.signing-key-of-the-download-links"}', 'portal.signing-key-of-the-download-links')
        act('signalbox.grants.reset', '{"permission":"hello.greet","role":"DEV","environment":"PROD"}')
        PLUGINS.each { script.uninstall(it) }
    }

    def "#path#dialog can be read by everybody, and does not scroll sideways"() {
        given:
        def page = isPublic ? stranger() : administrator()
        page.navigate(path.replace('{maria}', maria()))
        if (opener) {
            page.locator(opener).first().click()
        }
        page.getByText(text).first().waitFor()

        expect:
        [ColorScheme.LIGHT, ColorScheme.DARK].collectMany { objections(page, it) } == []
        [390, 1280, 1920].collectMany { tooWide(page, it) } == []

        where:
        path                   | opener                       | text
        '/login'               | ''                           | 'Forgot the password?'
        '/password'            | ''                           | 'Current password'
        '/'                    | ''                           | 'Recent changes'
        '/'                    | '#user-menu'                 | 'Log out'
        '/'                    | '#search'                    | 'choose'
        '/hello'               | ''                           | 'Whom to greet'
        '/admin/plugins'       | ''                           | 'Running'
        '/admin/plugins'       | '#install'                   | 'Choose a file'
        '/admin/plugins/hello' | ''                           | 'What it brings'
        '/admin/plugins/hello' | '#plugin-uninstall'          | 'Keep its table'
        '/admin/users'         | ''                           | 'Maria Kowalska'
        '/admin/users?q=xyz'   | ''                           | 'Nobody found'
        '/admin/users'         | '#invite'                    | 'Login name'
        '/admin/users/{maria}' | ''                           | 'Give a new password'
        '/admin/users/{maria}' | '#person vaadin-button >> nth=1' | 'stops working'
        '/security/approvals'  | ''                           | 'Nothing here'
        '/security/audit'      | ''                           | 'signalbox.secrets.create'
        '/security/audit?actor=nobody' | ''     | 'Nothing found'
        '/security/access-matrix' | ''                        | 'Greet somebody'
        '/security/access-matrix?text=xyz' | ''               | 'No permission found'
        '/security/access-matrix/hello.greet' | ''            | 'Dev, only prod'
        '/security/access-matrix?text=hello.greet' | 'button.sb-grant' | 'May they?'
        '/security/secrets'    | ''                           | 'portal.signing-key'
        '/security/secrets?q=xyz' | ''                        | 'Nothing found'
        '/security/secrets'    | '[data-action="signalbox.secrets.create"]' | 'Nobody can look at it'
        '/security/secrets/portal.signing-key-of-the-download-links' | '' | 'Propose a new value'
        '/security/sessions'   | ''                           | 'specs'
        '/security/sessions?q=xyz' | ''                       | 'No session found'
        '/security/sessions'   | '[data-action="signalbox.tokens.create"]' | 'What it is for'
        '/nowhere'             | ''                           | 'No page here'

        isPublic = path == '/login'
        dialog = opener ? " with $text" : ''
    }

    private static List<String> objections(Page page, ColorScheme scheme) {
        page.setViewportSize(1280, 1600)
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme))
        page.waitForFunction(AT_REST)
        page.evaluate(EveryPageSpec.getResource('/axe.min.js').text)
        (page.evaluate(AXE) as List<String>).collect { "$scheme: $it".toString() }
    }

    /** Asks again for as long as the page is still being laid out. */
    private static List<String> tooWide(Page page, int width) {
        page.setViewportSize(width, 900)
        try {
            page.waitForFunction("() => ($TOO_WIDE)().length === 0")
            []
        } catch (com.microsoft.playwright.TimeoutError _) {
            (page.evaluate(TOO_WIDE) as List<String>).collect { "$width px: $it".toString() }
        }
    }

    private String maria() {
        (script.get('/api/users').body() =~ /"id":"([^"]+)","name":"maria"/)[0][1]
    }
}
