package dev.signalbox.platform.http;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;

/** A bean that adds servlets, filters or listeners before the web server starts. */
public interface ServerExtension {

  void configure(ServletContextHandler handler) throws Exception;
}
