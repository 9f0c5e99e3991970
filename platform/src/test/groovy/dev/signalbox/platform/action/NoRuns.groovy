package dev.signalbox.platform.action

import io.micronaut.context.ApplicationContext

/** For specs in which nothing happens outside the database. */
class NoRuns {

  static void addTo(ApplicationContext context) {
    context.registerSingleton(OutsideRuns, { null } as OutsideRuns)
  }
}
