package dev.signalbox.platform.audit;

/**
 * Where an attempt came from.
 *
 * @param via page, api, opsctl, approval, run or console
 * @param address of the client; empty for the console itself
 * @param request the id of the request
 */
public record Origin(String via, String address, String request) {

  /** For what is only looked at, and never recorded. */
  public static final Origin NOWHERE = new Origin("", "", "");
}
