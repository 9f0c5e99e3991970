package dev.signalbox.platform.access.login;

import jakarta.servlet.http.HttpServletResponse;

/** Sends the browser to another page of ours. */
public final class SeeOther {

  private SeeOther() {}

  /** The path stays a path, so that no name that a request made up gets into it. */
  public static void send(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
