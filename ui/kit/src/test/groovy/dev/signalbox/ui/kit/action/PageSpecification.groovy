package dev.signalbox.ui.kit.action

import com.github.mvysny.kaributesting.v10.LocatorJ
import com.github.mvysny.kaributesting.v10.MockVaadin
import com.vaadin.flow.component.Component
import com.vaadin.flow.component.HasElement
import com.vaadin.flow.component.UI
import com.vaadin.flow.component.button.Button
import com.vaadin.flow.component.notification.Notification
import spock.lang.Specification

/** A page without a browser. */
abstract class PageSpecification extends Specification {

    def setup() { MockVaadin.setup() }

    def cleanup() { MockVaadin.tearDown() }

    protected static <T extends Component> T show(T component) {
        UI.current.add(component)
        component
    }

    /** What other threads left for the page happens now. */
    protected static void settle() { MockVaadin.clientRoundtrip(true) }

    protected static <T extends Component> T find(Class<T> type, String id) {
        LocatorJ._get(type, { it.withId(id) })
    }

    protected static Button button(String text) { LocatorJ._get(Button, { it.withText(text) }) }

    protected static boolean isShown(Class type, String id) {
        !LocatorJ._find(type, { it.withId(id) }).empty
    }

    protected static void press(String text) {
        LocatorJ._click(button(text))
        settle()
    }

    protected static String text(HasElement shown) { shown.element.textRecursively }

    protected static List<String> notices() {
        LocatorJ._find(Notification).collect { notice -> notice.children.toList().collect { text(it) }.join(' ') }
    }
}
