package dev.signalbox.distribution.browser

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.assertions.PlaywrightAssertions
import com.microsoft.playwright.options.AriaRole
import dev.signalbox.distribution.Layout
import dev.signalbox.distribution.RunningConsole
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A fresh console of its own for each class of specs, and a real browser to use it with. */
abstract class BrowserSpecification extends Specification {

    static final String PASSWORD = 'the switch stands at red tonight'
    static final double PATIENCE = 20_000

    @Shared @TempDir
    Path folder

    @Shared @AutoCleanup
    RunningConsole console

    @Shared @AutoCleanup
    Playwright playwright

    @Shared @AutoCleanup
    Browser browser

    /** Told apart by name in what is written about a failure. */
    private List<BrowserContext> contexts = []
    private List<String> complaints = []

    def setupSpec() {
        console = RunningConsole.start(folder.resolve('data'))
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getenv('SIGNALBOX_BROWSER') ?: '/usr/bin/chromium'))
            .setArgs(['--no-sandbox', '--disable-dev-shm-usage']))
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE)
    }

    def cleanup() {
        def feature = specificationContext.currentIteration.displayName.replaceAll(/[^A-Za-z0-9]+/, '-')
        contexts*.pages().flatten().eachWithIndex { page, number -> screenshot(page, "${getClass().simpleName}/$feature-$number") }
        contexts*.close()
        assert complaints == []
    }

    /** Somebody's own browser: cookies and storage are not shared with the others. */
    protected Page person(int width = 1280, int height = 800) {
        def context = browser.newContext(new Browser.NewContextOptions()
            .setBaseURL(console.address().toString()).setViewportSize(width, height).setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE))
        context.defaultTimeout = PATIENCE
        contexts << context
        def page = context.newPage()
        page.onPageError { complaints << "a script failed: $it".toString() }
        page.onConsoleMessage {
            if (it.text().contains('Content Security Policy')) { complaints << it.text() }
        }
        page
    }

    /** Logged in as the administrator, on the home page. */
    protected Page administrator(int width = 1280, int height = 800) {
        def page = person(width, height)
        page.navigate('/')
        logIn(page, PASSWORD)
        page
    }

    protected static void logIn(Page page, String password) {
        page.getByLabel('Name').fill('admin')
        page.getByLabel('Password').fill(password)
        button(page, 'Log in').click()
    }

    /** What the first login of all asks for. */
    protected void changeGeneratedPassword(Page page) {
        def generated = console.generatedPassword().orElseThrow()
        page.navigate('/')
        logIn(page, generated)
        page.getByLabel('Current password').fill(generated)
        page.getByLabel('New password', new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD)
        page.getByLabel('New password again').fill(PASSWORD)
        button(page, 'Change password').click()
    }

    protected static Locator button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
    }

    protected static Locator link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
    }

    protected static Locator heading(Page page, String name) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
    }

    protected static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(Layout.tree().resolve("distribution/target/screenshots/${name}.png")))
    }
}
