package dev.signalbox.plugins.security

import com.github.mvysny.kaributesting.v10.LocatorJ
import com.github.mvysny.kaributesting.v10.MockVaadin
import com.vaadin.flow.component.Component
import com.vaadin.flow.component.UI
import com.vaadin.flow.component.button.Button
import spock.lang.Specification

/** A page without a browser. */
abstract class PageSpecification extends Specification {

    def actions = new OfferedActions()

    def setup() { MockVaadin.setup() }

    def cleanup() { MockVaadin.tearDown() }

    protected static <T extends Component> T show(T component) {
        UI.current.add(component)
        component
    }

    /** What the visible buttons say, from the top. */
    protected static List<String> buttons() { LocatorJ._find(Button)*.text.findAll { it } }

    protected static void press(String text) {
        LocatorJ._click(LocatorJ._get(Button) { it.withText(text) })
        MockVaadin.clientRoundtrip(true)
    }
}
