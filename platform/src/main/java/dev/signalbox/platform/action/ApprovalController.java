package dev.signalbox.platform.action;

import dev.signalbox.api.approval.ApprovalDetail;
import dev.signalbox.api.approval.ApprovalInfo;
import dev.signalbox.api.approval.ApprovalQuery;
import dev.signalbox.api.approval.ApprovalState;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.approval.ApprovalError;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Requests for approval, for scripts. What is done about them are actions. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/approvals")
final class ApprovalController {

  private final Approvals approvals;

  ApprovalController(Approvals approvals) {
    this.approvals = approvals;
  }

  @Get
  List<ApprovalInfo> list(
      @QueryValue Optional<String> state,
      @QueryValue Optional<String> action,
      @QueryValue(defaultValue = "false") boolean mine,
      @QueryValue(defaultValue = "false") boolean forMe,
      @QueryValue Optional<Long> before,
      @QueryValue(defaultValue = "50") int limit) {
    var query =
        new ApprovalQuery(
            state.map(ApprovalController::state),
            action,
            mine,
            false,
            before.orElse(Long.MAX_VALUE),
            limit);
    return approvals.list(forMe ? query.onlyForMe() : query);
  }

  @Get("/{id}")
  ApprovalDetail get(UUID id) {
    return approvals.get(id);
  }

  private static ApprovalState state(String word) {
    return Arrays.stream(ApprovalState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new SignalboxException(
                ApprovalError.APPROVAL_QUERY,
                "state: \"%s\" is none of %s."
                    .formatted(
                        word,
                        Arrays.stream(ApprovalState.values())
                            .map(ApprovalState::word)
                            .collect(Collectors.joining(", ")))));
  }
}
