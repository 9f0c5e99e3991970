package dev.signalbox.ui.console.page

import dev.signalbox.api.event.Event
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.event.Subscription
import dev.signalbox.api.plugin.PluginInfo
import dev.signalbox.api.view.MenuBadge
import dev.signalbox.platform.plugin.PluginRuntime
import io.micronaut.context.ApplicationContext
import java.util.function.Consumer
import spock.lang.Specification

class BadgeBinderSpec extends Specification {

    def registry = new BadgeRegistry()
    def events = new Heard()
    def binder = new BadgeBinder(registry, events)

    def "a plugin's badge counts beside its page until the plugin stops"() {
        given:
        def badge = new Letters(count: 3)

        when:
        def bound = binder.bind(plugin(badge))

        then:
        registry.counts() == ['post/letters': 3]
        events.published*.class == [BadgesChanged]

        when:
        bound.close()

        then:
        registry.counts() == [:]
    }

    def "the menu is told when what a badge counts has changed, and no more once the plugin has stopped"() {
        given:
        def bound = binder.bind(plugin(new Letters()))
        events.published.clear()

        when:
        events.publish(new LetterCame())

        then:
        events.published*.class == [LetterCame, BadgesChanged]

        when:
        bound.close()
        events.published.clear()
        events.publish(new LetterCame())

        then:
        events.published*.class == [LetterCame]
    }

    def "a badge that counts nothing or fails is not shown, and does not keep others from it"() {
        given:
        binder.bind(plugin(new Letters(count: 0), 'empty'))
        binder.bind(plugin(new Broken(), 'broken'))
        binder.bind(plugin(new Letters(count: 1), 'post'))

        expect:
        registry.counts() == ['post/letters': 1]
    }

    private static PluginRuntime plugin(MenuBadge badge, String id = 'post') {
        def info = new PluginInfo(id, '1.0.0', 'Specs')
        def context = [getBeansOfType: { Class type -> type == MenuBadge ? [badge] : [] }] as ApplicationContext
        new PluginRuntime(info, BadgeBinderSpec.classLoader, context)
    }

    static class LetterCame implements Event {}

    static class Letters implements MenuBadge {
        int count

        String path() { 'letters' }

        int count() { count }

        Class<? extends Event> changesWith() { LetterCame }
    }

    static class Broken extends Letters {
        int count() { throw new IllegalStateException('The post office is on fire.') }
    }

    /** Tells at once, and remembers. */
    static class Heard implements EventBus {
        List<Event> published = []
        Map<Consumer, Class> listeners = [:]

        void publish(Event event) {
            published << event
            listeners.findAll { it.value.isInstance(event) }*.key*.accept(event)
        }

        <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
            listeners[listener] = type
            return { listeners.remove(listener) } as Subscription
        }
    }
}
