package dev.signalbox.platform.run;

import dev.signalbox.api.access.Permission;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.action.Settlement;
import dev.signalbox.api.run.Run;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** For specs: goes on until it is stopped, in one way or another. */
@Singleton
public final class TestWait implements OutsideAction<TestWait.Input> {

  public static final String ID = "test.wait";

  /**
   * How it takes it when it is to stop.
   *
   * @param manner {@code polite} looks whether it is canceled, {@code stubborn} needs to be
   *     interrupted, {@code deaf} minds nothing but {@link #letGo}
   */
  @Serdeable
  public record Input(@NotBlank String manner) {}

  private static final Permission WAIT = Permission.from(Role.DEV, "test.wait", "Wait");

  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final CountDownLatch letGo = new CountDownLatch(1);
  private volatile Duration timeout = Duration.ofMinutes(1);

  @Override
  public Declaration<Input> declaration() {
    return Declaration.of(ID, "Wait", Input.class, WAIT).on(Input::manner);
  }

  @Override
  public Outcome call(Input input, Run run) throws Exception {
    begun.add(run.idempotencyKey());
    switch (input.manner()) {
      case "polite" -> {
        while (true) {
          run.checkCanceled();
          TimeUnit.MILLISECONDS.sleep(5);
        }
      }
      case "deaf" -> {
        while (letGo.getCount() > 0) {
          LockSupport.parkNanos(1_000_000);
        }
      }
      default -> letGo.await();
    }
    return Outcome.of("It was let go.");
  }

  @Override
  public Settlement settle(Input input, Run run) {
    return Settlement.failed("It did nothing.");
  }

  @Override
  public Duration timeout() {
    return timeout;
  }

  public void timeout(Duration given) {
    timeout = given;
  }

  public boolean hasBegun(Object run) {
    return begun.contains(run.toString());
  }

  public void letGo() {
    letGo.countDown();
  }
}
