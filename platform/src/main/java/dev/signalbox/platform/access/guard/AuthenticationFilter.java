package dev.signalbox.platform.access.guard;

import dev.signalbox.api.access.User;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.access.RequestUser;
import dev.signalbox.platform.access.address.ClientAddress;
import dev.signalbox.platform.access.address.HostCheck;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands before everything: pages, endpoints, plugins' ones, WebSockets. It finds out who asks and
 * refuses before anything of the body is read; behind it {@code CurrentUser} knows.
 */
@Singleton
final class AuthenticationFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient HostCheck hosts;
  private final transient ClientAddress addresses;
  private final transient OpenPaths open;
  private final transient Identification identification;
  private final transient HouseRules rules;
  private final transient SecurityHeaders headers;
  private final transient RequestUser requestUser;

  AuthenticationFilter(
      HostCheck hosts,
      ClientAddress addresses,
      OpenPaths open,
      Identification identification,
      HouseRules rules,
      SecurityHeaders headers,
      RequestUser requestUser) {
    this.hosts = hosts;
    this.addresses = addresses;
    this.open = open;
    this.identification = identification;
    this.rules = rules;
    this.headers = headers;
    this.requestUser = requestUser;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      goOn(request, response, chain);
      return;
    }
    var visit = Visit.of(request);
    headers.add(visit, response);
    HttpServletRequest admitted;
    try {
      admitted = admit(visit);
    } catch (SignalboxException problem) {
      Refusal.send(visit, response, problem);
      return;
    }
    goOn(admitted, response, chain);
  }

  private HttpServletRequest admit(Visit visit) throws IOException {
    hosts.check(visit.request());
    if (open.contains(visit)) {
      rules.checkOpen(visit);
      return visit.request();
    }
    var asker = identification.identify(visit);
    rules.check(visit, asker);
    visit.request().setAttribute(Asker.ATTRIBUTE, asker);
    visit.request().setAttribute(RequestUser.ADDRESS, addresses.of(visit.request()));
    asker.user().ifPresent(user -> visit.request().setAttribute(RequestUser.ATTRIBUTE, user));
    return BodyLimit.apply(visit);
  }

  /** A request that comes back on another thread has been admitted before. */
  private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(RequestUser.ATTRIBUTE) instanceof User user) {
      try (var _ = requestUser.bind(user)) {
        chain.doFilter(request, response);
      }
    } else {
      chain.doFilter(request, response);
    }
  }
}
