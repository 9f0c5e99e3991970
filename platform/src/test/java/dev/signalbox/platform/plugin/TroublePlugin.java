package dev.signalbox.platform.plugin;

/**
 * A plugin that misbehaves at the place and in the way that a spec wants:
 *
 * <pre>{@code
 * TroublePlugin.behave("constructor blocks")
 * install(TroublePlugin.named("bad"))
 * }</pre>
 *
 * <p>Places are its constructor, end, listener, job and request. There it {@code fails}, it {@code
 * blocks} until it is interrupted, or it is {@code deaf} to that and goes on until it is told to
 * behave otherwise. A constructor that {@code meets} waits for the one of another plugin.
 */
public final class TroublePlugin {

  private static final String MANNER = "acme.trouble";

  private TroublePlugin() {}

  public static PluginFixture named(String id) {
    return PluginFixture.named(id).java(PLACES).java(BEANS).java(ENDPOINTS);
  }

  /** From now on, all that are there; with an empty manner they are good. */
  public static void behave(String manner) {
    System.setProperty(MANNER, manner);
    System.clearProperty(MANNER + ".reached");
    System.clearProperty(MANNER + ".interrupted");
  }

  /** Whether one has come to the place where it misbehaves. */
  public static boolean isThere() {
    return Boolean.getBoolean(MANNER + ".reached");
  }

  /** Whether it was interrupted there. */
  public static boolean wasInterrupted() {
    return Boolean.getBoolean(MANNER + ".interrupted");
  }

  private static final String PLACES =
      """
      package acme.trouble;

      import java.util.concurrent.CountDownLatch;
      import java.util.concurrent.locks.LockSupport;

      final class Places {
        static void at(String place, String plugin) {
          var manner = System.getProperty("acme.trouble", "");
          switch (manner.startsWith(place + " ") ? manner.substring(place.length() + 1) : "") {
            case "fails" -> throw new IllegalStateException("no coffee");
            case "blocks" -> block();
            case "deaf" -> beDeaf(manner);
            case "meets" -> meet(plugin);
            default -> {}
          }
        }

        private static void block() {
          System.setProperty("acme.trouble.reached", "true");
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException cutOff) {
            System.setProperty("acme.trouble.interrupted", "true");
            throw new IllegalStateException(cutOff);
          }
        }

        private static void beDeaf(String manner) {
          System.setProperty("acme.trouble.reached", "true");
          while (manner.equals(System.getProperty("acme.trouble"))) {
            LockSupport.parkNanos(5_000_000);
            if (Thread.interrupted()) {
              System.setProperty("acme.trouble.interrupted", "true");
            }
          }
        }

        private static void meet(String plugin) {
          System.setProperty("acme.trouble.met." + plugin, "true");
          while (System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("acme.trouble.met.")).count() < 2) {
            LockSupport.parkNanos(5_000_000);
            if (Thread.interrupted()) {
              throw new IllegalStateException("nobody came");
            }
          }
        }
      }
      """;

  private static final String BEANS =
      """
      package acme.trouble;

      import dev.signalbox.api.plugin.PluginChanged;
      import dev.signalbox.api.plugin.PluginInfo;
      import io.micronaut.context.annotation.Context;
      import io.micronaut.runtime.event.annotation.EventListener;
      import io.micronaut.scheduling.annotation.Scheduled;
      import jakarta.annotation.PreDestroy;

      @Context
      public class Trouble {
        private final String id;

        Trouble(PluginInfo plugin) {
          id = plugin.id();
          Places.at("constructor", id);
        }

        @EventListener
        void changed(PluginChanged event) {
          Places.at("listener", id);
        }

        @Scheduled(fixedDelay = "20ms")
        void work() {
          Places.at("job", id);
        }

        @PreDestroy
        void end() {
          Places.at("end", id);
        }
      }
      """;

  private static final String ENDPOINTS =
      """
      package acme.trouble;

      import io.micronaut.http.annotation.Controller;
      import io.micronaut.http.annotation.Get;

      @Controller
      class TroubleController {
        @Get("/request")
        String request() {
          Places.at("request", "");
          return "done";
        }
      }
      """;
}
