package dev.signalbox.platform.secret.rotation;

import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.AccessPolicy;
import dev.signalbox.platform.secret.vault.SecretCatalog;
import dev.signalbox.platform.secret.vault.SecretInfo;
import dev.signalbox.platform.secret.vault.VaultError;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** What is known of the secrets, for scripts: everything but their values. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/secrets")
final class SecretController {

  private final SecretCatalog catalog;
  private final AccessPolicy policy;
  private final CurrentUser currentUser;

  SecretController(SecretCatalog catalog, AccessPolicy policy, CurrentUser currentUser) {
    this.catalog = catalog;
    this.policy = policy;
    this.currentUser = currentUser;
  }

  @Get
  List<SecretInfo> list() {
    policy.require(currentUser.require(), SecretPermissions.VIEW);
    return catalog.all();
  }

  @Get("/{name}")
  SecretInfo describe(String name) {
    policy.require(currentUser.require(), SecretPermissions.VIEW);
    return catalog
        .find(name)
        .orElseThrow(() ->
            new SignalboxException(
                VaultError.SECRET_UNKNOWN, "There is no secret %s.".formatted(name)));
  }
}
