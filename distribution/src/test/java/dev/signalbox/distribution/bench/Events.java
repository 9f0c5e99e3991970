package dev.signalbox.distribution.bench;

import com.microsoft.playwright.Page;
import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;
import dev.signalbox.api.event.EventBus;
import dev.signalbox.distribution.ConsoleClient;
import dev.signalbox.platform.access.user.FirstAdministrator;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * From just before the commit of an event until a program and an open page have it, while a few
 * hundred happen each second.
 */
final class Events implements Measurement {

  private static final int PER_SECOND = Integer.getInteger("signalbox.bench.events", 500);
  private static final int SECONDS = 20;
  private static final int WARM_UP = 10 * PER_SECOND;
  private static final int COUNT = WARM_UP + SECONDS * PER_SECOND;
  private static final String PROMISE = "p99 < 250 ms";

  /** Notes when each event is first seen on the page. */
  private static final String WATCH =
      """
      () => {
        window.seen = {};
        const look = () => {
          const now = Date.now();
          for (const line of document.querySelectorAll('#ticker .sb-line-name')) {
            window.seen[line.textContent] ??= now;
          }
        };
        new MutationObserver(look).observe(
          document.querySelector('#ticker'), {childList: true, subtree: true});
      }
      """;

  private record Happened(Announcement announcement) implements AnnouncedEvent {}

  @Override
  public String title() {
    return "Events, %d a second".formatted(PER_SECOND);
  }

  @Override
  public void run(Rig rig, Report.Group rows) throws Exception {
    var console = rig.keep(InProcess.start(rig.folder().resolve("data")));
    var password =
        console.get(FirstAdministrator.class).createIfNobodyIsThere().orElseThrow().password();
    var client = ConsoleClient.ofFresh(console.address(), password, Rig.PASSWORD);
    var page = Pages.administrator(rig.browser(), console.address());
    page.locator("#ticker").waitFor();
    page.evaluate(WATCH);
    var listener = rig.keep(EventListener.at(console.address(), client.token(), COUNT));
    var committed = new AtomicLongArray(COUNT);
    var began = System.nanoTime();
    publish(console, committed);
    rows.add("committed", COUNT * 1e9 / (System.nanoTime() - began), "/s");
    var heard = listener.awaitAll();
    rows.add("heard by a program", heard.size(), "of " + COUNT);
    add(rows, "to a program", after(WARM_UP, committed, heard));
    add(rows, "to an open page", onPage(page, committed));
  }

  private static void add(Report.Group rows, String name, List<Long> nanoseconds) {
    var samples = Samples.of(nanoseconds.stream().mapToLong(Long::longValue).toArray());
    rows.add(name + ", p50 of " + samples.count(), samples.milliseconds(0.5), "ms");
    rows.add(name + ", p99", samples.milliseconds(0.99), "ms", PROMISE);
    rows.add(name + ", worst", samples.milliseconds(1), "ms");
  }

  /** At an even pace, over four threads, as several people would. */
  private static void publish(InProcess console, AtomicLongArray committed) throws Exception {
    var began = System.nanoTime();
    var threads = new ArrayList<Thread>();
    for (var thread = 0; thread < 4; thread++) {
      var first = thread;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (var number = first; number < COUNT; number += 4) {
                  LockSupport.parkNanos(
                      began + number * 1_000_000_000L / PER_SECOND - System.nanoTime());
                  publish(console, number, committed);
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
  }

  @SuppressWarnings("unchecked") // there is one kind of transactions
  private static void publish(InProcess console, int number, AtomicLongArray committed) {
    TransactionOperations<Connection> transactions = console.get(TransactionOperations.class);
    var said = Announcement.of("bench.happened", "Event " + number).with("number", number);
    transactions.executeWrite(_ -> {
      console.get(EventBus.class).publish(new Happened(said));
      committed.set(number, now());
      return true;
    });
  }

  private static List<Long> after(int first, AtomicLongArray committed, Map<Integer, Long> heard) {
    return heard.entrySet().stream()
        .filter(one -> one.getKey() >= first)
        .map(one -> one.getValue() - committed.get(one.getKey()))
        .toList();
  }

  /** A page shows the last few of what came together; the others it never had to show. */
  @SuppressWarnings("unchecked")
  private static List<Long> onPage(Page page, AtomicLongArray committed) {
    page.getByText("Event " + (COUNT - 1)).waitFor();
    var seen = (Map<String, Object>) page.evaluate("() => window.seen");
    var times = new ArrayList<Long>();
    seen.forEach((sentence, at) -> {
      if (sentence.startsWith("Event ")) {
        var number = Integer.parseInt(sentence.substring("Event ".length()));
        if (number >= WARM_UP) {
          times.add(((Number) at).longValue() * 1_000_000 - committed.get(number));
        }
      }
    });
    return times;
  }

  /** In nanoseconds, on the clock that the browser has too; right to the millisecond there. */
  static long now() {
    var instant = Instant.now();
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }
}
