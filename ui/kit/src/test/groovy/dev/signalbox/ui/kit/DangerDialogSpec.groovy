package dev.signalbox.ui.kit

import com.github.mvysny.kaributesting.v10.LocatorJ
import com.github.mvysny.kaributesting.v10.MockVaadin
import com.vaadin.flow.component.button.Button
import com.vaadin.flow.component.dialog.Dialog
import com.vaadin.flow.component.html.Paragraph
import com.vaadin.flow.component.textfield.TextArea
import com.vaadin.flow.component.textfield.TextField
import dev.signalbox.api.error.ErrorCode
import dev.signalbox.api.error.ErrorKind
import dev.signalbox.api.error.SignalboxException
import spock.lang.Specification

class DangerDialogSpec extends Specification {

    enum Refusal implements ErrorCode {
        STILL_NEEDED

        ErrorKind kind() { ErrorKind.CONFLICT }
    }

    List<String> reasons = []

    def setup() { MockVaadin.setup() }

    def cleanup() { MockVaadin.tearDown() }

    def "the button waits for the reason and for the very words"() {
        given:
        new DangerDialog('Uninstall Hello', 'Delete all of it', { reasons << it }).reason().typed('hello').open()

        expect:
        !confirm().enabled

        when:
        LocatorJ._get(TextArea).value = 'Nobody uses it'

        then:
        !confirm().enabled

        when:
        LocatorJ._get(TextField).value = 'hallo'

        then:
        !confirm().enabled

        when:
        LocatorJ._get(TextField).value = 'hello'
        LocatorJ._get(TextArea).value = '  '

        then:
        !confirm().enabled

        when:
        LocatorJ._get(TextArea).value = ' Nobody uses it '
        LocatorJ._click(confirm())

        then:
        reasons == ['Nobody uses it']
        LocatorJ._find(Dialog).empty
    }

    def "where neither is asked for, the button can be pressed at once"() {
        when:
        new DangerDialog('Disable Hello', 'Delete all of it', { reasons << it }).effect('Its page goes.').open()
        LocatorJ._click(confirm())

        then:
        reasons == ['']
    }

    def "when it is refused, the dialog stays with the sentence and what was typed"() {
        given:
        new DangerDialog('Uninstall Hello', 'Delete all of it', {
            throw new SignalboxException(Refusal.STILL_NEEDED, 'Notes needs it. Uninstall Notes first.')
        }).reason().open()

        when:
        LocatorJ._get(TextArea).value = 'Nobody uses it'
        LocatorJ._click(confirm())

        then:
        LocatorJ._get(Paragraph) { it.withText('Notes needs it. Uninstall Notes first.') }
        LocatorJ._get(TextArea).value == 'Nobody uses it'
        confirm().enabled
    }

    private static Button confirm() {
        LocatorJ._get(Button) { it.withText('Delete all of it') }
    }
}
