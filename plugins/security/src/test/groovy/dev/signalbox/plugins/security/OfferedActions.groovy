package dev.signalbox.plugins.security

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

/** Actions that are all offered, or none, and remember what they were asked for. */
class OfferedActions implements Actions {

    boolean offering = true
    List<ActionRequest> asked = []

    List<ActionOffer> offers() { [] }

    Optional<ActionOffer> offer(String id) {
        offering ? Optional.of(new ActionOffer(id, 'signalbox', id, '', 'zap', id, Risk.ROUTINE, Grant.YES, '', false, [:])) : Optional.empty()
    }

    ActionCheck check(ActionRequest request) {
        new ActionCheck(ActionCheck.Answer.DONE, null, [], '', false, '', '')
    }

    ActionResult run(ActionRequest request) {
        asked << request
        new ActionResult.Done(UUID.randomUUID(), Outcome.of('Done.'), false)
    }

    CompletionStage<ActionResult> start(ActionRequest request) { CompletableFuture.completedFuture(run(request)) }

    Subscription onChange(Runnable listener) { return { } as Subscription }
}
