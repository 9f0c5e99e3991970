package dev.signalbox.api.event;

/** Ends when it is closed. Closing it twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
