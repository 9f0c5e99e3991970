package dev.signalbox.distribution.bench;

/** One thing to measure, by name on the command line. */
interface Measurement {

  /** What the rows stand under. */
  String title();

  void run(Rig rig, Report.Group rows) throws Exception;
}
