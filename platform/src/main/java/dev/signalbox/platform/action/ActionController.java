package dev.signalbox.platform.action;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionOffer;
import dev.signalbox.platform.access.CallerAddress;
import dev.signalbox.platform.audit.Origin;
import dev.signalbox.platform.http.RequestId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Actions over HTTP: which there are for the caller, and running one. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/actions")
final class ActionController {

  private final ActionOffers offers;
  private final ActionGateway gateway;
  private final ActionChecks checks;
  private final CurrentUser currentUser;
  private final CallerAddress address;

  ActionController(
      ActionOffers offers,
      ActionGateway gateway,
      ActionChecks checks,
      CurrentUser currentUser,
      CallerAddress address) {
    this.offers = offers;
    this.gateway = gateway;
    this.checks = checks;
    this.currentUser = currentUser;
    this.address = address;
  }

  @Get
  List<ActionOffer> list() {
    return offers.to(currentUser.require());
  }

  @Get("/{id}")
  ActionOffer describe(String id) {
    return offers.to(currentUser.require(), id);
  }

  /** 200 when it is done, 202 when it waits for somebody or goes on as a run. */
  @Post("/{id}")
  HttpResponse<ActionAnswer> run(
      String id, @Body ActionRequestBody body, @Header("Idempotency-Key") @Nullable String key) {
    var call = call(id, body, Optional.ofNullable(key));
    var answer = ActionAnswer.of(gateway.run(call));
    return HttpResponse.<ActionAnswer>status(
            answer.state().equals("done") ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(answer);
  }

  /** What would happen if the same were posted without the last segment; nothing is changed. */
  @Post("/{id}/check")
  ActionCheck check(String id, @Body ActionRequestBody body) {
    return checks.of(call(id, body, Optional.empty()));
  }

  private ActionCall call(String id, ActionRequestBody body, Optional<String> key) {
    return new ActionCall(
        id,
        Objects.requireNonNullElseGet(body.input(), () -> JsonNode.createObjectNode(Map.of())),
        currentUser.require(),
        Objects.requireNonNullElse(body.reason(), ""),
        Objects.requireNonNullElse(body.confirm(), ""),
        Set.copyOf(Objects.requireNonNullElse(body.override(), List.of())),
        key.filter(given -> !given.isBlank()),
        new Origin("api", address.now(), RequestId.current()));
  }
}
