package dev.signalbox.distribution;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.Platform;
import dev.signalbox.platform.access.user.FirstAdministrator;
import dev.signalbox.platform.access.user.PasswordNotice;
import dev.signalbox.platform.config.KnownSettings;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.config.WrongSettings;
import dev.signalbox.platform.database.Database;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The console as a process: starts it, says where it is, and stops it gracefully. */
public final class Main {

  /** Exit code for a wrong setting. */
  static final int USAGE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Help.text());
      return;
    }
    try {
      var wish = AdministratorWish.of(arguments);
      run(Settings.load(wish.otherArguments(), System.getenv()), wish);
    } catch (WrongSettings wrong) {
      System.err.println(wrong.getMessage());
      System.exit(USAGE);
    } catch (SignalboxException refusal) {
      System.err.println("Signalbox can't start: " + refusal.sentence());
      System.exit(1);
    } catch (Exception failure) {
      System.err.println("Signalbox can't start.");
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void run(Settings settings, AdministratorWish wish) throws Exception {
    var began = System.nanoTime();
    var warmUp = WarmUp.begin(settings.dataFolder());
    var database = Database.start(settings);
    var shutdown = new Shutdown(database);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "stop"));
    Platform platform;
    try {
      platform = Platform.start(settings, database, Clock.systemUTC());
    } catch (Exception failure) {
      if (shutdown.hasBegun()) {
        return;
      }
      throw failure;
    }
    shutdown.beginsWith(platform);
    var address = address(settings, platform);
    var password = wish.fulfil(platform.context().getBean(FirstAdministrator.class));
    password.ifPresent(made -> PasswordNotice.print(System.out, made, URI.create(address)));
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "%nSignalbox is open on %s (%.1f s). Ctrl+C stops it.%n",
        address, took.toMillis() / 1000.0);
    // A first start makes the database too, for which others load nothing.
    if (password.isEmpty()) {
      warmUp.remember();
    }
  }

  private static String address(Settings settings, Platform platform) {
    return settings
        .find(KnownSettings.HTTP_PUBLIC_URL)
        .map(String::valueOf)
        .orElseGet(() ->
            "http://%s:%d".formatted(settings.get(KnownSettings.HTTP_ADDRESS), platform.port()));
  }
}
