package dev.signalbox.distribution.browser

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Locator
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.assertions.PlaywrightAssertions
import com.microsoft.playwright.options.AriaRole
import com.microsoft.playwright.options.ReducedMotion
import dev.signalbox.distribution.ConsoleClient
import dev.signalbox.distribution.Layout
import dev.signalbox.distribution.RunningConsole
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A console, a real browser to use it with, and people who sit before it. */
abstract class BrowserSpecification extends Specification {

    static final String PASSWORD = SharedConsole.PASSWORD
    static final double PATIENCE = 20_000

    @Shared @TempDir
    Path folder

    @Shared
    RunningConsole console = SharedConsole.get().console

    /** A script of the administrator's, for what a spec needs but is not about. */
    @Shared
    ConsoleClient script = SharedConsole.get().script

    @Shared @AutoCleanup
    Playwright playwright

    @Shared @AutoCleanup
    Browser browser

    /** Whoever has logged in stays so until the last feature: a page is quick to open once it was loaded. */
    @Shared
    protected Map<String, Page> loggedIn = [:]

    /** What browsers complain about, whoever's they are. */
    @Shared
    protected List<String> complaints = []

    protected List<Page> strangers = []

    def setupSpec() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getenv('SIGNALBOX_BROWSER') ?: '/usr/bin/chromium'))
            .setArgs(['--no-sandbox', '--disable-dev-shm-usage']))
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE)
    }

    def cleanup() {
        def feature = specificationContext.currentIteration.displayName.replaceAll(/[^A-Za-z0-9]+/, '-')
        (loggedIn.values() + strangers).eachWithIndex { page, number -> screenshot(page, "${getClass().simpleName}/$feature-$number") }
        strangers*.context()*.close()
        def heard = complaints
        complaints = []
        assert heard == []
    }

    def cleanupSpec() {
        loggedIn.values()*.context()*.close()
    }

    /** Somebody's own browser for one feature: cookies and storage are not shared with the others. */
    protected Page stranger() {
        def page = newPage()
        strangers << page
        page
    }

    /** Logged in, on the home page. */
    protected Page administrator(int width = 1280, int height = 800) {
        person('admin', width, height)
    }

    /** Somebody with a browser of her own, who may do less. */
    protected Page engineer() {
        person('maria', 1280, 800)
    }

    protected Page person(String name, int width = 1280, int height = 800) {
        def page = loggedIn.computeIfAbsent(name) { newPage() }
        page.setViewportSize(width, height)
        page.navigate('/')
        if (button(page, 'Log in').isVisible()) {
            logIn(page, PASSWORD, name)
        }
        page.locator('sb-shell').waitFor()
        page
    }

    protected Page newPage() {
        def context = browser.newContext(new Browser.NewContextOptions()
            .setBaseURL(console.address().toString()).setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE))
        context.defaultTimeout = PATIENCE
        def page = context.newPage()
        page.onPageError { complaints << "a script failed: $it".toString() }
        page.onConsoleMessage {
            if (it.text().contains('Content Security Policy')) { complaints << it.text() }
        }
        page
    }

    protected static void logIn(Page page, String password, String name = 'admin') {
        page.getByLabel('Name').fill(name)
        page.getByLabel('Password').fill(password)
        button(page, 'Log in').click()
    }

    /** What a first login asks for. */
    protected static void changePassword(Page page, String current) {
        page.getByLabel('Current password').fill(current)
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

    protected static Locator menuEntry(Page page, String name) {
        page.locator('#menu').getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
    }

    protected static Locator dialog(Page page) {
        page.getByRole(AriaRole.DIALOG)
    }

    protected static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
            .setPath(Layout.tree().resolve("distribution/target/screenshots/${name}.png")))
    }
}
