package dev.signalbox.platform.plugin.leak;

import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks in the usual places for what keeps a loader in memory. */
@Singleton
final class HolderSearch {

  private final List<HolderProbe> probes;

  HolderSearch(List<HolderProbe> probes) {
    this.probes = probes;
  }

  /** Sentences that each name a holder; one that says so when there is none to be found. */
  List<String> holders(WeakReference<? extends ClassLoader> reference, Set<String> classes) {
    var loader = reference.get();
    if (loader == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    probes.forEach(probe -> found.addAll(probe.holders(loader, classes)));
    return found.isEmpty()
        ? List.of(
            "something that is not a thread, a timer or a management bean; a heap dump shows it")
        : List.copyOf(found);
  }
}
