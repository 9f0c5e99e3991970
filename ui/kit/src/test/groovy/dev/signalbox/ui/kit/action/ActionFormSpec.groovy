package dev.signalbox.ui.kit.action

import com.vaadin.flow.component.checkbox.Checkbox
import com.vaadin.flow.component.datepicker.DatePicker
import com.vaadin.flow.component.datetimepicker.DateTimePicker
import com.vaadin.flow.component.select.Select
import com.vaadin.flow.component.textfield.NumberField
import com.vaadin.flow.component.textfield.PasswordField
import com.vaadin.flow.component.textfield.TextArea
import com.vaadin.flow.component.textfield.TextField
import dev.signalbox.api.error.Violation
import java.time.LocalDate
import java.time.LocalDateTime

class ActionFormSpec extends PageSpecification {

    def "a #property.type with #property becomes a #field.simpleName, and #typed in it #read in the input"() {
        given:
        def form = show(new ActionForm(RememberedActions.offer(input: [thing: [title: 'Thing'] + property])))
        def shown = find(field, 'input-thing')

        when:
        shown.value = typed

        then:
        shown.label == 'Thing'
        form.values() == [thing: read]

        when: 'the same is filled into another form'
        def other = new ActionForm(RememberedActions.offer(input: [thing: [title: 'Thing'] + property]))
        other.fill(form.values())

        then:
        other.values() == form.values()

        where:
        property                                    | field          | typed                                || read
        [type: 'string']                            | TextField      | 'tea'                                || 'tea'
        [type: 'string', maxLength: 200]            | TextField      | 'tea'                                || 'tea'
        [type: 'string', maxLength: 500]            | TextArea       | 'tea\nmilk'                          || 'tea\nmilk'
        [type: 'string', format: 'password']        | PasswordField  | 's3cret'                             || 's3cret'
        [type: 'string', enum: ['DEV', 'PROD']]     | Select         | 'PROD'                               || 'PROD'
        [type: 'string', format: 'date']            | DatePicker     | LocalDate.parse('2026-05-01')        || '2026-05-01'
        [type: 'string', format: 'date-time']       | DateTimePicker | LocalDateTime.parse('2026-05-01T12:00') || '2026-05-01T12:00:00Z'
        [type: 'string', format: 'duration']        | TextField      | '1d 12h'                             || 'PT36H'
        [type: 'string', format: 'duration']        | TextField      | 'a while'                            || 'a while'
        [type: 'string', format: 'uuid']            | TextField      | 'not one'                            || 'not one'
        [type: 'integer', minimum: 1, maximum: 9]   | NumberField    | 7.0d                                 || 7L
        [type: 'integer']                           | NumberField    | 7.5d                                 || 7.5d
        [type: 'number']                            | NumberField    | 2.5d                                 || 2.5d
        [type: 'boolean']                           | Checkbox       | true                                 || true
        [type: 'array', items: [type: 'string']]    | TextArea       | 'one\n two \n\n'                     || ['one', 'two']
    }

    def "what is empty is not in the input, but a box that is not ticked is"() {
        expect:
        new ActionForm(RememberedActions.offer(input: [word: [type: 'string'], flag: [type: 'boolean']])).values() == [flag: false]
    }

    def "what is known already gets no field"() {
        expect:
        new ActionForm(RememberedActions.offer(input: [word: [type: 'string']]), ['word'] as Set).empty
    }

    def "every violation stands at its field, and those without one are given back"() {
        given:
        def form = show(new ActionForm(RememberedActions.offer(
                input: [word: [type: 'string'], times: [type: 'integer'], tags: [type: 'array']])))
        def elsewhere = new Violation('reason', 'is needed.')

        when:
        def rest = form.show([new Violation('word', 'is needed.'), new Violation('tags[0]', 'is too long.'), elsewhere])

        then:
        rest == [elsewhere]
        find(TextField, 'input-word').invalid
        find(TextField, 'input-word').errorMessage == 'Is needed.'
        find(TextArea, 'input-tags').invalid
        !find(NumberField, 'input-times').invalid

        when:
        form.show([])

        then:
        !find(TextField, 'input-word').invalid
    }

    def "a secret is not part of the draft"() {
        given:
        def form = show(new ActionForm(RememberedActions.offer(input: [word: [type: 'string'], pin: [type: 'string', format: 'password']])))
        find(TextField, 'input-word').value = 'tea'
        find(PasswordField, 'input-pin').value = '4711'

        expect:
        form.draft() == [word: 'tea']
        form.values() == [word: 'tea', pin: '4711']
    }
}
