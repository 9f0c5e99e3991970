package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.secret.SecretCatalog;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.platform.secret.vault.VaultError;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** What is known of the secrets, for scripts: everything but their values. */
@Guarded("signalbox.secrets.view")
@Controller("/api/secrets")
final class SecretController {

  private final SecretCatalog catalog;

  SecretController(SecretCatalog catalog) {
    this.catalog = catalog;
  }

  @Get
  List<SecretInfo> list() {
    return catalog.all();
  }

  @Get("/{name}")
  SecretInfo describe(String name) {
    return catalog
        .find(name)
        .orElseThrow(() ->
            new SignalboxException(
                VaultError.SECRET_UNKNOWN, "There is no secret %s.".formatted(name)));
  }
}
