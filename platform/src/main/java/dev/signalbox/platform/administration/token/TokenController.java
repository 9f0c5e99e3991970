package dev.signalbox.platform.administration.token;

import dev.signalbox.api.action.ActionResult.Done;
import dev.signalbox.platform.access.token.ApiToken;
import dev.signalbox.platform.access.token.TokenRequest;
import dev.signalbox.platform.access.token.TokenService;
import dev.signalbox.platform.administration.Answers;
import dev.signalbox.platform.administration.HttpAsk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One's own API tokens. */
@Controller("/api/tokens")
class TokenController {

  private final TokenService tokens;
  private final TokenAdministration administration;
  private final HttpAsk asks;

  TokenController(TokenService tokens, TokenAdministration administration, HttpAsk asks) {
    this.tokens = tokens;
    this.administration = administration;
    this.asks = asks;
  }

  @Get
  List<ApiToken> list() {
    return tokens.list();
  }

  @Post
  HttpResponse<Object> create(HttpServletRequest request, @Valid @Body TokenRequest wanted) {
    var result = administration.create(wanted, asks.of(request));
    return Answers.of(result, HttpStatus.CREATED, this::answer);
  }

  @Delete("/{id}")
  HttpResponse<Object> revoke(HttpServletRequest request, UUID id) {
    return Answers.of(administration.revoke(id, asks.of(request)));
  }

  /** A token has the id of the execution that made it. */
  private TokenAnswer answer(Done done) {
    return new TokenAnswer(
        tokens.find(done.execution()).orElseThrow(),
        (String) done.outcome().result().get("secret"));
  }

  /**
   * @param secret null for a key that came before: it was told then
   */
  @Serdeable
  record TokenAnswer(ApiToken token, @Nullable String secret) {

    @Override
    public String toString() {
      return "new token " + token.prefix();
    }
  }
}
