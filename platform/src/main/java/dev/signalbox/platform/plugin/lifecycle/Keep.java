package dev.signalbox.platform.plugin.lifecycle;

/**
 * Makes what was done to a plugin last. It runs the change of the stored rows in one transaction,
 * with the record of it; it throws when nothing was kept, and then what was done is taken back.
 */
@FunctionalInterface
public interface Keep {

  /** Without a record, for what is only carried on: a start of the console. */
  Keep SILENTLY = Runnable::run;

  void run(Runnable change);
}
