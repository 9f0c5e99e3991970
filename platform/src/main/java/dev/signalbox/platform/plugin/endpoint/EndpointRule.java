package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.policy.UserAccess;
import dev.signalbox.platform.plugin.PluginError;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/**
 * Who may use an endpoint. With {@code @Guarded} it is those who are granted that permission, with
 * {@code @PermitAll} anybody, with {@code @DenyAll} nobody; without any of them everybody who is
 * logged in.
 */
sealed interface EndpointRule {

  void check(CurrentUser currentUser, UserAccess access);

  /** In a word or two, for the plugin's page. */
  String text();

  static EndpointRule of(AnnotationMetadata endpoint) {
    var values = List.of(endpoint.stringValues(Secured.class));
    if (values.contains(SecurityRule.DENY_ALL)) {
      return new Nobody();
    }
    if (values.contains(SecurityRule.IS_ANONYMOUS)) {
      return new Anybody();
    }
    refuseRoles(values);
    return endpoint
        .stringValue(Guarded.class)
        .<EndpointRule>map(Granted::new)
        .orElseGet(LoggedIn::new);
  }

  private static void refuseRoles(List<String> values) {
    if (values.stream().anyMatch(value -> !value.equals(SecurityRule.IS_AUTHENTICATED))) {
      throw new SignalboxException(
          PluginError.ENDPOINT_NAMES_ROLE,
          "An endpoint names the role %s; let it name a permission with @Guarded, which administrators can grant."
              .formatted(String.join(", ", values)));
    }
  }

  /** Whoever the guard before all endpoints lets in. */
  record Anybody() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser, UserAccess access) {}

    @Override
    public String text() {
      return "everybody";
    }
  }

  record LoggedIn() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser, UserAccess access) {
      currentUser.require();
    }

    @Override
    public String text() {
      return "everybody who is logged in";
    }
  }

  record Granted(String permission) implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser, UserAccess access) {
      access.require(permission);
    }

    @Override
    public String text() {
      return permission;
    }
  }

  record Nobody() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser, UserAccess access) {
      throw new SignalboxException(AccessError.ROLE_NEEDED, "This is closed to everybody.");
    }

    @Override
    public String text() {
      return "nobody";
    }
  }
}
