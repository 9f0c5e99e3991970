package dev.signalbox.platform;

/**
 * A bean that is started with the console and stopped with it. Both go in the beans'
 * {@code @Order}: the web server is the first to open, and the first to close, so that nobody is
 * let into a house that is being left.
 */
public interface Part {

  void start() throws Exception;

  void stop() throws Exception;
}
