package dev.signalbox.ui.kit.action

import com.github.mvysny.kaributesting.v10.LocatorJ
import com.vaadin.flow.component.ComponentUtil
import com.vaadin.flow.component.KeyDownEvent
import com.vaadin.flow.component.UI
import com.vaadin.flow.component.button.Button
import com.vaadin.flow.component.checkbox.Checkbox
import com.vaadin.flow.component.dialog.Dialog
import com.vaadin.flow.component.html.Paragraph
import com.vaadin.flow.component.textfield.TextArea
import com.vaadin.flow.component.textfield.TextField
import dev.signalbox.api.access.Grant
import dev.signalbox.api.action.ActionCheck
import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.action.Outcome
import dev.signalbox.api.action.Risk
import dev.signalbox.api.error.ErrorCode
import dev.signalbox.api.error.ErrorKind
import dev.signalbox.api.error.SignalboxException
import dev.signalbox.api.error.Violation
import dev.signalbox.api.gate.Objection.Force
import dev.signalbox.ui.kit.CopyText

class ActionButtonSpec extends PageSpecification {

    static final WORD = [word: [type: 'string', title: 'Word']]

    def actions = new RememberedActions()

    def "who has no business with an action sees no button, until they have"() {
        when:
        def button = show(new ActionButton(actions, 'test.do'))

        then:
        !button.visible

        when:
        actions.offering(RememberedActions.offer()).changed()
        settle()

        then:
        button.visible
        button.button().text == 'Do it'
    }

    def "what is routine and fully known runs at once, and its end is told"() {
        given:
        actions.offering(RememberedActions.offer(input: WORD))
        show(new ActionButton(actions, 'test.do').with('word', 'tea'))

        when:
        press('Do it')

        then:
        actions.asked*.input() == [[word: 'tea']]
        LocatorJ._find(Dialog).empty
        notices().any { it.contains('Done.') }
    }

    def "a gate that objects disables the button and says why and where it is lifted, by push"() {
        given:
        actions.offering(RememberedActions.offer())
        def button = show(new ActionButton(actions, 'test.do'))

        when:
        actions.answer = { RememberedActions.fine(obstacles: [obstacle(Force.VETO, false)]) }
        actions.changed()
        settle()

        then:
        !button.button().enabled
        text(button).contains('Deploys are frozen.')
        button.button().element.getAttribute('aria-describedby').startsWith('why-')

        when:
        actions.answer = { RememberedActions.fine() }
        actions.changed()
        settle()

        then:
        button.button().enabled
        !text(button).contains('frozen') || LocatorJ._find(WhyNot).empty
    }

    def "Enter in a form of a single line does what the button does, and nothing while it may not be pressed"() {
        given:
        actions.offering(RememberedActions.offer(input: WORD, required: ['word']))
        def isFree = false
        actions.answer = { RememberedActions.fine(obstacles: isFree ? [] : [obstacle(Force.VETO, false)]) }
        new ActionDialog(actions, actions.offer('test.do').get()).open()
        find(TextField, 'input-word').value = 'tea'

        when:
        pressEnter('input-word')

        then:
        actions.asked.empty

        when:
        isFree = true
        actions.changed()
        settle()
        pressEnter('input-word')

        then:
        actions.asked*.input() == [[word: 'tea']]
        LocatorJ._find(Dialog).empty
    }

    def "Enter in a form of several lines does nothing"() {
        given:
        actions.offering(RememberedActions.offer(input: WORD + [other: [type: 'string', title: 'Other']]))
        new ActionDialog(actions, actions.offer('test.do').get()).open()

        when:
        pressEnter('input-word')

        then:
        actions.asked.empty
    }

    private static void pressEnter(String field) {
        ComponentUtil.fireEvent(find(TextField, field), new KeyDownEvent(find(TextField, field), 'Enter'))
        settle()
    }

    def "a warning does not disable the button"() {
        given:
        actions.offering(RememberedActions.offer())
        actions.answer = { RememberedActions.fine(obstacles: [obstacle(Force.WARNING, false)]) }

        expect:
        show(new ActionButton(actions, 'test.do')).button().enabled
    }

    def "where somebody has to agree the button asks, and the reason is welcome"() {
        given:
        actions.offering(RememberedActions.offer(title: 'Push to production', grant: Grant.BY_APPROVAL))
        actions.answer = { RememberedActions.fine(agreedBy: 'one Lead') }
        actions.result = { new ActionResult.Waiting(UUID.randomUUID(), UUID.randomUUID(), 'one Lead') }
        show(new ActionButton(actions, 'test.do'))

        when:
        press('Ask to push to production')
        find(TextArea, 'reason').value = 'The fix is due'
        LocatorJ._click(dialogButton('Ask to push to production'))
        settle()

        then:
        actions.asked*.reason() == ['The fix is due']
        notices().any { it.contains('It waits for one Lead to agree.') }
    }

    def "something dangerous shows its effect and wants the reason and the words, in one dialog"() {
        given:
        actions.offering(RememberedActions.offer(title: 'Wipe', risk: Risk.DANGEROUS, input: WORD))
        actions.answer = {
            it.input().word ? RememberedActions.fine(effect: "Wipes ${it.input().word}", reasonNeeded: true, typedWords: 'WIPE')
                    : RememberedActions.fine(answer: ActionCheck.Answer.REFUSED)
        }
        show(new ActionButton(actions, 'test.do'))

        when:
        press('Wipe')

        then:
        !dialogButton('Wipe').enabled

        when:
        find(TextField, 'input-word').value = 'all'
        find(TextArea, 'reason').value = 'because it is due'

        then:
        LocatorJ._find(Paragraph)*.text.contains('Wipes all')
        !dialogButton('Wipe').enabled

        when:
        find(TextField, 'typed-words').value = 'WIPE'
        LocatorJ._click(dialogButton('Wipe'))
        settle()

        then:
        with(actions.asked[0]) {
            input() == [word: 'all']
            reason() == 'because it is due'
            typedWords() == 'WIPE'
        }
        LocatorJ._find(Dialog).empty
    }

    def "what is wrong is shown at its field, and what was typed stays"() {
        given:
        actions.offering(RememberedActions.offer(input: WORD))
        actions.result = { throw new Refusal([new Violation('word', 'is too long.')]) }
        show(new ActionButton(actions, 'test.do'))

        when:
        press('Do it')
        find(TextField, 'input-word').value = 'long'
        LocatorJ._click(dialogButton('Do it'))
        settle()

        then:
        with(find(TextField, 'input-word')) {
            invalid
            errorMessage == 'Is too long.'
            value == 'long'
        }
        dialogButton('Do it').enabled
    }

    def "a dialog that was closed has kept its draft, and one that was done has not"() {
        given:
        actions.offering(RememberedActions.offer(input: WORD))
        show(new ActionButton(actions, 'test.do'))

        when:
        press('Do it')
        find(TextField, 'input-word').value = 'half'
        press('Cancel')
        LocatorJ._click(LocatorJ._get(ActionButton).button())

        then:
        find(TextField, 'input-word').value == 'half'

        when:
        LocatorJ._click(dialogButton('Do it'))
        settle()
        LocatorJ._click(LocatorJ._get(ActionButton).button())

        then:
        find(TextField, 'input-word').value == ''
    }

    def "a veto is overridden in the dialog by those who may, with a reason"() {
        given:
        actions.offering(RememberedActions.offer())
        actions.answer = {
            RememberedActions.fine(obstacles: [obstacle(Force.VETO, true)], reasonNeeded: !it.overridden().empty)
        }
        def button = show(new ActionButton(actions, 'test.do'))

        when:
        button.openDialog()

        then:
        !dialogButton('Do it').enabled

        when:
        LocatorJ._get(Checkbox).value = true

        then:
        !dialogButton('Do it').enabled

        when:
        find(TextArea, 'reason').value = 'the site burns'
        LocatorJ._click(dialogButton('Do it'))
        settle()

        then:
        actions.asked*.overridden() == [['test.freeze'] as Set]
    }

    def "what only the caller gets is shown, unless the page takes it"() {
        given:
        actions.offering(RememberedActions.offer())
        actions.result = {
            new ActionResult.Done(UUID.randomUUID(), Outcome.of('Made a token.').returning([newSecret: 'sb_1']), false)
        }
        def taken = []
        def button = new ActionButton(actions, 'test.do')
        show(takes ? button.onDone { taken << it.outcome().result() } : button)

        when:
        press('Do it')

        then:
        LocatorJ._find(CopyText)*.text() == shown
        taken == given

        where:
        takes || shown    | given
        false || ['sb_1'] | []
        true  || []       | [[newSecret: 'sb_1']]
    }

    def "a button lets go when its page is left"() {
        given:
        actions.offering(RememberedActions.offer())
        def button = show(new ActionButton(actions, 'test.do'))

        when:
        UI.current.remove(button)

        then:
        actions.listeners.empty
    }

    private static ActionCheck.Obstacle obstacle(Force force, boolean overridable) {
        new ActionCheck.Obstacle('test.freeze', force, 'Deploys are frozen.', 'releases/freeze', overridable)
    }

    private static dialogButton(String text) {
        LocatorJ._get(LocatorJ._get(Dialog), Button, { it.withText(text) })
    }

    static class Refusal extends SignalboxException {
        final List<Violation> wrong

        Refusal(List<Violation> wrong) {
            super(Code.WRONG, 'It is wrong.')
            this.wrong = wrong
        }

        List<Violation> violations() { wrong }
    }

    enum Code implements ErrorCode {
        WRONG

        ErrorKind kind() { ErrorKind.INVALID }
    }
}
