package dev.signalbox.ui.kit.action

import dev.signalbox.api.access.Grant
import dev.signalbox.api.action.ActionCheck
import dev.signalbox.api.action.ActionOffer
import dev.signalbox.api.action.ActionRequest
import dev.signalbox.api.action.ActionResult
import dev.signalbox.api.action.Actions
import dev.signalbox.api.action.Outcome
import dev.signalbox.api.action.Risk
import dev.signalbox.api.event.Subscription
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionStage

/** Actions that answer as a spec wants, and remember what they were asked for. */
class RememberedActions implements Actions {

    Map<String, ActionOffer> offered = [:]
    Closure<ActionCheck> answer = { ActionRequest request -> fine() }
    Closure<ActionResult> result = { ActionRequest request -> done('Done.') }
    List<ActionRequest> asked = []
    Set<Runnable> listeners = []

    static ActionOffer offer(Map more = [:]) {
        new ActionOffer('test.do', 'test', more.title ?: 'Do it', more.description ?: '', 'zap', 'test.do',
                more.risk ?: Risk.ROUTINE, more.grant ?: Grant.YES, more.agreedBy ?: '', false,
                [type: 'object', properties: more.input ?: [:], required: more.required ?: []])
    }

    static ActionCheck fine(Map more = [:]) {
        new ActionCheck(more.answer ?: ActionCheck.Answer.DONE, more.refusal, more.obstacles ?: [], more.effect ?: '',
                more.reasonNeeded ?: false, more.typedWords ?: '', more.agreedBy ?: '')
    }

    static ActionResult done(String summary) { new ActionResult.Done(UUID.randomUUID(), Outcome.of(summary), false) }

    RememberedActions offering(ActionOffer offer) {
        offered[offer.id()] = offer
        this
    }

    void changed() { listeners.toList()*.run() }

    List<ActionOffer> offers() { offered.values().toList() }

    Optional<ActionOffer> offer(String id) { Optional.ofNullable(offered[id]) }

    ActionCheck check(ActionRequest request) { answer(request) }

    ActionResult run(ActionRequest request) {
        asked << request
        result(request)
    }

    CompletionStage<ActionResult> start(ActionRequest request) {
        try {
            CompletableFuture.completedFuture(run(request))
        } catch (RuntimeException refused) {
            CompletableFuture.failedFuture(refused)
        }
    }

    Subscription onChange(Runnable listener) {
        listeners << listener
        return { listeners.remove(listener) } as Subscription
    }
}
