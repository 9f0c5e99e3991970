package dev.signalbox.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever can't even be identified because the database is away is told so. */
final class DatabaseAwayFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException failure) {
      var away = DatabaseAway.behind(failure);
      if (away.isEmpty()) {
        throw failure;
      }
      LOG.warn("{} {} had no database", request.getMethod(), request.getRequestURI());
      ErrorResponse.of(away.get()).writeTo(response);
    }
  }
}
