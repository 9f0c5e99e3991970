package dev.signalbox.platform.run;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.action.Secret;
import dev.signalbox.api.action.Settlement;
import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.ErrorKind;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.run.Run;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** For specs: deploys a build at a {@link TestProduct}. */
@Singleton
public final class TestDeploy implements OutsideAction<TestDeploy.Input> {

  public static final String ID = "test.deploy";

  /**
   * What a spec wants.
   *
   * @param missing what a product that has not heard of it means: {@code failed}, {@code again}, or
   *     {@code unknown}
   */
  @Serdeable
  public record Input(
      @NotBlank String product,
      @NotBlank String build,
      @NotBlank String missing,
      @Secret Optional<String> password) {}

  private static final Permission DEPLOY = Permission.from(Role.DEV, "test.deploy", "Deploy");

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(ID, "Deploy", Input.class, DEPLOY).on(Input::build);
  }

  @Override
  public Outcome call(Input input, Run run) throws Exception {
    run.phase("Deploy");
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(input.product()))
                .header("Idempotency-Key", run.idempotencyKey())
                .POST(BodyPublishers.ofString(input.build())));
    if (answer.statusCode() == 409) {
      throw new SignalboxException(DeployError.REFUSED, answer.body());
    }
    if (answer.statusCode() != 200) {
      throw new IOException("Status " + answer.statusCode());
    }
    return Outcome.of("Deployed " + input.build())
        .changed(Map.of(), Map.of("build", input.build()));
  }

  @Override
  public Settlement settle(Input input, Run run) throws Exception {
    var address = URI.create(input.product() + "/" + run.idempotencyKey());
    var answer = send(HttpRequest.newBuilder(address));
    if (answer.statusCode() == 503) {
      throw new IOException(answer.body());
    }
    if (answer.statusCode() == 200) {
      return Settlement.done(Outcome.of("Deployed " + answer.body()));
    }
    return switch (input.missing()) {
      case "again" -> Settlement.notReceived();
      case "failed" -> Settlement.failed("It never got there.");
      default -> Settlement.unknown("Nobody knows.");
    };
  }

  @Override
  public Duration timeout() {
    return Duration.ofMinutes(1);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  enum DeployError implements ErrorCode {
    REFUSED;

    @Override
    public ErrorKind kind() {
      return ErrorKind.CONFLICT;
    }
  }
}
