package dev.signalbox.platform.plugin.endpoint;

import dev.signalbox.api.access.AccessError;
import dev.signalbox.api.access.CurrentUser;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;

/**
 * Who may use an endpoint. With {@code @RolesAllowed("LEAD")} it is a lead or whoever reaches
 * further, with {@code @PermitAll} anybody, with {@code @DenyAll} nobody; without any of them
 * everybody who is logged in.
 */
sealed interface EndpointRule {

  void check(CurrentUser currentUser);

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
    return values.stream()
        .filter(value -> !value.equals(SecurityRule.IS_AUTHENTICATED))
        .map(Role::valueOf)
        .max(Comparator.naturalOrder())
        .<EndpointRule>map(AtLeast::new)
        .orElseGet(LoggedIn::new);
  }

  /** Whoever the guard before all endpoints lets in. */
  record Anybody() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser) {}

    @Override
    public String text() {
      return "everybody";
    }
  }

  record LoggedIn() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser) {
      currentUser.require();
    }

    @Override
    public String text() {
      return "everybody who is logged in";
    }
  }

  record AtLeast(Role role) implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser) {
      currentUser.require(role);
    }

    @Override
    public String text() {
      return role.title();
    }
  }

  record Nobody() implements EndpointRule {
    @Override
    public void check(CurrentUser currentUser) {
      throw new SignalboxException(AccessError.ROLE_NEEDED, "This is closed to everybody.");
    }

    @Override
    public String text() {
      return "nobody";
    }
  }
}
