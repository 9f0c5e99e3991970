package dev.signalbox.plugins.runs

import com.github.mvysny.kaributesting.v10.GridKt
import com.github.mvysny.kaributesting.v10.LocatorJ
import com.github.mvysny.kaributesting.v10.MockVaadin
import com.vaadin.flow.component.UI
import com.vaadin.flow.component.grid.Grid
import com.vaadin.flow.component.html.Anchor
import com.vaadin.flow.component.progressbar.ProgressBar
import dev.signalbox.api.action.Actions
import dev.signalbox.api.event.Event
import dev.signalbox.api.event.EventBus
import dev.signalbox.api.event.Subscription
import dev.signalbox.api.run.RunArtifact
import dev.signalbox.api.run.RunChanged
import dev.signalbox.api.run.RunLinesAdded
import dev.signalbox.api.run.RunState
import dev.signalbox.ui.kit.StateBadge
import dev.signalbox.ui.kit.action.ActionButton
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

import java.util.function.Consumer

class RunViewSpec extends Specification {

    def runs = new RememberedRuns()
    def bus = new OpenBus()
    def actions = [offer: { Optional.empty() }, onChange: { {} as Subscription }, all: { [] }] as Actions
    def soon = new PollingConditions(timeout: 10)

    def setup() { MockVaadin.setup() }

    def cleanup() { MockVaadin.tearDown() }

    def "a run shows where it is, and follows it to its end"() {
        given:
        def run = runs.add(RunState.RUNNING, phase: 'Copying', percent: 40)
        open(run.id())

        expect:
        shown().contains('Copying')
        LocatorJ._get(ProgressBar).value == 40

        when:
        runs.add(RunState.SUCCESS, id: run.id(), detail: 'Deployed 4.2.1')
        bus.publish(new RunChanged(run.id()))

        then:
        soon.eventually {
            MockVaadin.clientRoundtrip(true)
            assert LocatorJ._get(StateBadge).element.textRecursively == 'Succeeded'
        }
        shown().contains('Deployed 4.2.1')
        LocatorJ._find(ProgressBar).empty
        LocatorJ._find(ActionButton).empty
    }

    def "a log is shown from its end, and grows by what is new"() {
        given:
        def run = runs.add(RunState.RUNNING)
        runs.say(run.id(), 5_000)
        def panel = new LogPanel(runs, bus)
        UI.current.add(panel)

        when:
        panel.open(run.id())

        then: 'only the end is read'
        runs.lines(run.id(), 1, 10_000).size() == 5_000
        next(panel) == 5_001
        panel.element.textRecursively.contains('5,000 lines; here are the latest.')

        when:
        runs.say(run.id(), 3)
        bus.publish(new RunLinesAdded(run.id(), 5_003))
        bus.publish(new RunLinesAdded(UUID.randomUUID(), 9_000))
        MockVaadin.clientRoundtrip(true)

        then:
        next(panel) == 5_004
    }

    def "what it left is a file to save or a page to follow"() {
        given:
        def run = runs.add(RunState.SUCCESS)
        runs.left[run.id()] << new RunArtifact(1, RunArtifact.Kind.LINK, 'Deploy', 'text/plain', 0, 'https://patcher.example/7', RememberedRuns.NOW)
        runs.left[run.id()] << new RunArtifact(2, RunArtifact.Kind.FILE, 'report.txt', 'text/plain', 1_234, '', RememberedRuns.NOW)

        when:
        open(run.id())
        def links = LocatorJ._find(Anchor).findAll { it.text in ['Deploy', 'report.txt'] }

        then:
        links*.href == ['https://patcher.example/7', "/api/runs/${run.id()}/artifacts/2"]
        links[0].element.getAttribute('rel') == 'noopener noreferrer'
        links[1].element.hasAttribute('download')
        shown().contains('1.2 kB')
    }

    def "a state reads #word"() {
        expect:
        RunStates.word(runs.add(state, settling: settling)) == word

        where:
        state              | settling || word
        RunState.QUEUED    | false    || 'Queued'
        RunState.RUNNING   | false    || 'Running'
        RunState.RUNNING   | true     || 'Asked about'
        RunState.CANCELED  | false    || 'Canceled'
        RunState.UNKNOWN   | false    || 'Unknown'
    }

    def "the list shows what is there, and what changes"() {
        given:
        runs.add(RunState.RUNNING)
        def view = new RunsView(runs, bus)
        UI.current.add(view)

        when:
        bus.publish(new RunChanged(UUID.randomUUID()))

        then:
        soon.eventually {
            MockVaadin.clientRoundtrip(true)
            assert rows() == 1
        }

        when:
        runs.add(RunState.QUEUED)
        30.times { bus.publish(new RunChanged(UUID.randomUUID())) }

        then:
        soon.eventually {
            MockVaadin.clientRoundtrip(true)
            assert rows() == 2
        }
    }

    private static int rows() { GridKt._size(LocatorJ._get(Grid)) }

    private void open(UUID id) {
        def view = new RunView(runs, actions, bus)
        view.show(id)
        UI.current.add(view)
    }

    private static long next(LogPanel panel) { panel.@next }

    private static String shown() { UI.current.element.textRecursively }

    /** Tells at once, on the thread of whoever publishes. */
    static class OpenBus implements EventBus {
        final Map<Consumer, Class> listeners = new LinkedHashMap<>()

        @Override
        void publish(Event event) { listeners.findAll { it.value == event.class }.keySet().toList().each { it.accept(event) } }

        @Override
        <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> listener) {
            listeners[listener] = type
            return { listeners.remove(listener) } as Subscription
        }
    }
}
