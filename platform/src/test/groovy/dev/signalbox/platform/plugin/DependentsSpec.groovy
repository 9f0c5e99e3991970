package dev.signalbox.platform.plugin

import dev.signalbox.api.error.SignalboxException

/** Plugins that need others: base is needed by middle, which is needed by top. */
class DependentsSpec extends PluginSpecification {

    def "one that needs another is refused without it, with what would help"() {
        when:
        install(middle())

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.DEPENDENCY_MISSING
        refusal.sentence() == 'middle 1.0.0 needs the plugin base (>=1.0.0 & <3.0.0), which is not installed. Install it first.'
        nothingIsLeftOf('middle')

        when:
        install(base('3.0.0'))
        install(middle())

        then:
        def other = thrown(SignalboxException)
        other.code() == PluginError.DEPENDENCY_VERSION
        other.sentence() == 'middle 1.0.0 needs base >=1.0.0 & <3.0.0; base 3.0.0 is installed.'
    }

    def "one that is needed can't be taken away"() {
        given:
        install(base())
        install(middle())

        when:
        plugins."$verb"('base', *more)

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.STILL_NEEDED
        refusal.sentence().contains('while middle runs, which needs it. Disable that first.')
        states() == [base: PluginState.RUNNING, middle: PluginState.RUNNING]

        where:
        verb        | more
        'disable'   | []
        'uninstall' | [true]
    }

    def "one that is needed by nobody who runs can be disabled, and has to be enabled first"() {
        given:
        install(base())
        install(middle())
        plugins.disable('middle')
        plugins.disable('base')

        when:
        plugins.enable('middle')

        then:
        def refusal = thrown(SignalboxException)
        refusal.sentence().contains('which is not running. Enable it first.')
        with(plugins.get('middle')) { [state(), error()] == [PluginState.DISABLED, refusal.sentence()] }

        when:
        plugins.enable('base')
        plugins.enable('middle')

        then:
        states() == [base: PluginState.RUNNING, middle: PluginState.RUNNING]
    }

    def "with an upgrade those that depend on it are started anew, and when it fails they run as before"() {
        given:
        install(base())
        install(middle())
        install(top())
        def before = unloaded()

        when:
        install(base('2.0.0'))

        then:
        states() == [base: PluginState.RUNNING, middle: PluginState.RUNNING, top: PluginState.RUNNING]
        plugins.get('base').version() == '2.0.0'
        unloaded() == before.collectEntries { id, count -> [id, count + 1] }

        when:
        install(base('2.1.0').migration('create table a (id nonsense)'))

        then:
        thrown(SignalboxException)
        states() == [base: PluginState.RUNNING, middle: PluginState.RUNNING, top: PluginState.RUNNING]
        plugins.get('base').version() == '2.0.0'
    }

    def "a version that those that depend on it can't use is refused"() {
        given:
        install(base())
        install(middle())

        when:
        install(base('3.0.0'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.DEPENDENCY_VERSION
        refusal.sentence() == "base 3.0.0 can't take the place of the present version: middle 1.0.0 needs base >=1.0.0 & <3.0.0."
        plugins.get('base').version() == '1.0.0'
        states() == [base: PluginState.RUNNING, middle: PluginState.RUNNING]
    }

    def "a circle is refused"() {
        given:
        install(base())
        install(middle())

        when:
        install(base('2.0.0').manifest('Plugin-Dependencies', 'middle@>=1.0.0'))

        then:
        def refusal = thrown(SignalboxException)
        refusal.code() == PluginError.DEPENDENCY_CYCLE
        refusal.sentence() == 'base 2.0.0 needs a plugin that needs base itself (Plugin-Dependencies).'
    }

    def "what is only welcome may be missing"() {
        expect:
        install(top().manifest('Plugin-Dependencies', 'middle?@>=1.0.0')).state() == PluginState.RUNNING
    }

    private static PluginFixture base(String version = '1.0.0') {
        PluginFixture.named('base').version(version)
    }

    private static PluginFixture middle() {
        PluginFixture.named('middle').manifest('Plugin-Dependencies', 'base@>=1.0.0 & <3.0.0')
    }

    private static PluginFixture top() {
        PluginFixture.named('top').manifest('Plugin-Dependencies', 'middle@>=1.0.0')
    }

    private Map states() {
        plugins.list().collectEntries { [it.id(), it.state()] }
    }

    private Map unloaded() {
        plugins.list().collectEntries { [it.id(), it.unloads().size()] }
    }

    @Override
    def cleanup() {
        ['top', 'middle', 'base'].findAll { plugins.find(it).present }.each { plugins.uninstall(it, true) }
    }
}
