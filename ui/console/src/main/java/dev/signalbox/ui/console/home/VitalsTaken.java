package dev.signalbox.ui.console.home;

import dev.signalbox.api.event.Event;

/**
 * How much memory the console uses now.
 *
 * @param used in bytes
 * @param most that it may take, in bytes
 */
record VitalsTaken(long used, long most) implements Event {

  static VitalsTaken now() {
    var runtime = Runtime.getRuntime();
    return new VitalsTaken(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
  }

  long percent() {
    return most == 0 ? 0 : used * 100 / most;
  }
}
