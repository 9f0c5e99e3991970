package dev.signalbox.platform.run.work;

import dev.signalbox.api.run.RunChanged;
import dev.signalbox.api.run.RunLinesAdded;
import dev.signalbox.platform.Part;
import dev.signalbox.platform.action.ActionRegistry;
import dev.signalbox.platform.action.OutsideDoor;
import dev.signalbox.platform.event.LocalEventBus;
import dev.signalbox.platform.run.RunConfig;
import dev.signalbox.platform.run.RunMark;
import dev.signalbox.platform.run.evidence.Journals;
import dev.signalbox.platform.run.node.NodeLink;
import dev.signalbox.platform.run.node.NodeListener;
import dev.signalbox.platform.run.store.KeptRun;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes runs in hand as long as there are free places. It is woken when there is something to do,
 * and looks by itself now and then for what was missed.
 */
@Order(300)
@Singleton
public final class RunExecutor implements Part, NodeListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);

  private final Claims claims;
  private final Repair repair;
  private final CallKeeper keeper;
  private final Settler settler;
  private final InHand inHand;
  private final ActionRegistry actions;
  private final Journals journals;
  private final NodeLink link;
  private final UntilWritten untilWritten;
  private final LocalEventBus events;
  private final RunConfig config;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean outOfTouch;
  private @Nullable Thread dispatcher;

  RunExecutor(
      Claims claims,
      Repair repair,
      CallKeeper keeper,
      Settler settler,
      InHand inHand,
      ActionRegistry actions,
      Journals journals,
      NodeLink link,
      UntilWritten untilWritten,
      LocalEventBus events,
      RunConfig config) {
    this.claims = claims;
    this.repair = repair;
    this.keeper = keeper;
    this.settler = settler;
    this.inHand = inHand;
    this.actions = actions;
    this.journals = journals;
    this.link = link;
    this.untilWritten = untilWritten;
    this.events = events;
    this.config = config;
  }

  @Override
  public void start() throws SQLException {
    link.open(this);
    repair.atStart();
    journals.start();
    dispatcher = Thread.ofVirtual().name("runs").start(this::dispatch);
  }

  /** Takes nothing more, waits a little for what goes on, and leaves the rest to be settled. */
  @Override
  public void stop() throws Exception {
    stopping = true;
    wake();
    var running = dispatcher;
    if (running == null) {
      return;
    }
    running.join(config.stopGrace());
    if (!inHand.awaitAll(config.stopGrace())) {
      inHand.cutAll(Cut.CONSOLE_STOPS);
      inHand.awaitAll(config.endGrace().plusSeconds(1));
    }
    untilWritten.stop();
    journals.stop();
    link.close();
  }

  @Override
  public void wake() {
    wake.release();
  }

  @Override
  public void cancel(UUID run) {
    for (var held : inHand.find(run)) {
      if (held.cancel()) {
        CompletableFuture.delayedExecutor(config.cancelGrace().toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> held.cut(Cut.CANCELED));
      }
    }
  }

  @Override
  public void changedElsewhere(UUID run) {
    events.tellHere(new RunChanged(run));
  }

  @Override
  public void linesAddedElsewhere(UUID run, long last) {
    events.tellHere(new RunLinesAdded(run, last));
  }

  @Override
  public void outOfTouch() {
    if (!outOfTouch) {
      outOfTouch = true;
      LOG.error("The database is away for so long that other consoles take over what runs here");
      inHand.cutAll(Cut.OUT_OF_TOUCH);
    }
  }

  @Override
  public void backInTouch() {
    outOfTouch = false;
    wake();
  }

  private void dispatch() {
    var nextRepair = System.nanoTime();
    while (!stopping) {
      try {
        if (nextRepair - System.nanoTime() <= 0) {
          nextRepair = System.nanoTime() + config.lookEvery().toNanos();
          repair.now().forEach(this::cancel);
        }
        takeOn();
      } catch (RuntimeException failure) {
        LOG.warn("Runs can't be taken on now: {}", failure.toString());
      }
      await();
    }
  }

  private void takeOn() {
    while (!stopping && !outOfTouch) {
      var taken = claims.next();
      if (taken.isEmpty()) {
        return;
      }
      taken.forEach(this::takeOn);
    }
  }

  private void takeOn(KeptRun run) {
    var held = new Held(run);
    inHand.add(held);
    Thread.ofVirtual().name("keep-" + run.id()).start(() -> see(held));
  }

  private void see(Held held) {
    MDC.put(RunMark.LOG_KEY, held.run().id().toString());
    try {
      var door = door(held.run());
      if (door.isEmpty()) {
        claims.giveBack(held);
      } else if (held.isSettling()) {
        settler.settle(held, door.get());
      } else {
        keeper.keep(held, door.get());
      }
    } catch (InterruptedException | RuntimeException | LinkageError failure) {
      // It is not in hand any more then, and will be settled like that of a console that is gone.
      LOG.error("The run {} was let go of", held.run().id(), failure);
    } finally {
      inHand.remove(held);
      wake();
    }
  }

  private Optional<? extends OutsideDoor<?>> door(KeptRun run) {
    return inHand.isPaused(run.plugin())
        ? Optional.empty()
        : actions.find(run.action()).flatMap(action -> action.outside());
  }

  private void await() {
    try {
      if (wake.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }
}
