package dev.signalbox.platform.access.password;

import dev.signalbox.api.error.SignalboxException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Turns passwords into what may be stored. A hash costs 19 MiB and tens of milliseconds on purpose,
 * so only two are made at a time: a flood of logins waits here instead of taking the console down.
 * Not on the requests' virtual threads, which would keep all other requests from the processors.
 */
@Singleton
public final class PasswordHasher {

  private static final int AT_A_TIME = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_A_TIME, true);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("password-", 0).factory());
  private final Duration patience;

  PasswordHasher() {
    this(PATIENCE);
  }

  PasswordHasher(Duration patience) {
    this.patience = patience;
  }

  /** What to store. */
  public String hash(String password) {
    return inPlace(() -> Argon2Hash.of(bytes(password), salt(), Argon2Cost.PRESENT).toString());
  }

  public boolean matches(String password, String stored) {
    return inPlace(() -> Argon2Hash.parse(stored).matches(bytes(password)));
  }

  /** Takes as long as {@link #matches}, so that an unknown name can't be told by the time. */
  public void matchNobody(String password) {
    inPlace(() -> Argon2Hash.of(bytes(password), salt(), Argon2Cost.PRESENT));
  }

  /** Whether the stored hash is cheaper to guess than those that are made today. */
  public boolean outdated(String stored) {
    return !Argon2Hash.parse(stored).cost().equals(Argon2Cost.PRESENT);
  }

  @PreDestroy
  void close() {
    threads.shutdown();
  }

  private <T> T inPlace(Callable<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SignalboxException(
            PasswordError.TOO_MANY_LOGINS,
            "Too many people are logging in at this moment. Please try again in a few seconds.");
      }
      try {
        return threads.submit(work).get();
      } finally {
        places.release();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new SignalboxException(
          PasswordError.TOO_MANY_LOGINS, "The console is stopping; log in when it is back.", stop);
    }
  }

  /** The same letters typed on another system's keyboard are the same password. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] salt() {
    var salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }
}
