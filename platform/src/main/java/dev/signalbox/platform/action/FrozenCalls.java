package dev.signalbox.platform.action;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.approval.ApprovalError;
import dev.signalbox.platform.approval.ApprovalRequest;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Calls as they were frozen, made by those who asked for them as they are now. */
@Singleton
final class FrozenCalls {

  private final BeanProvider<ActionRegistry> registry;
  private final ActionTrail trail;
  private final AgreementCheck agreement;

  FrozenCalls(BeanProvider<ActionRegistry> registry, ActionTrail trail, AgreementCheck agreement) {
    this.registry = registry;
    this.trail = trail;
    this.agreement = agreement;
  }

  ActionCall call(ApprovalRequest request) {
    return new ActionCall(
        request.info().action(),
        trail.parse(request.input()),
        agreement.requester(request),
        request.info().reason(),
        "",
        Set.copyOf(request.info().overridden()),
        Optional.empty(),
        new Origin("approval", "", RequestId.current()));
  }

  /** The call as it would pass the gateway now. */
  Passage<?> passage(ApprovalRequest request) {
    var info = request.info();
    var action =
        registry
            .get()
            .find(info.action())
            .orElseThrow(() ->
                new SignalboxException(
                    ApprovalError.APPROVAL_STUCK,
                    "The plugin %s, which brings \"%s\", is not running now; the request goes on waiting."
                        .formatted(info.plugin(), info.title())));
    var passage = new Passage<>(action, call(request), Optional.of(request.id()));
    read(passage);
    return passage;
  }

  private static void read(Passage<?> passage) {
    try {
      passage.read();
    } catch (InvalidInputException outdated) {
      throw new SignalboxException(
          ApprovalError.APPROVAL_STUCK,
          "What was asked for does not fit \"%s\" any more: %s Ask for it anew."
              .formatted(passage.declaration().title(), outdated.sentence()),
          outdated);
    }
  }
}
