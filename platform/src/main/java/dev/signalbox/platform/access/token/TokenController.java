package dev.signalbox.platform.access.token;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;

/** One's own API tokens. */
@Controller("/api/tokens")
class TokenController {

  private final TokenService tokens;

  TokenController(TokenService tokens) {
    this.tokens = tokens;
  }

  @Get
  List<ApiToken> list() {
    return tokens.list();
  }

  @Post
  @Status(HttpStatus.CREATED)
  NewToken create(@Valid @Body TokenRequest request) {
    return tokens.create(request);
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void revoke(UUID id) {
    tokens.revoke(id);
  }
}
