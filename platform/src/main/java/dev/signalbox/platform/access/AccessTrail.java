package dev.signalbox.platform.access;

import dev.signalbox.api.access.User;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the record of what happens before an action could be asked for: people come in, leave and
 * change their passwords. It is written in the transaction that the caller is in, if there is one.
 */
public interface AccessTrail {

  void record(Happening happening);

  /**
   * One thing that happened.
   *
   * @param action named like the ids of actions
   * @param actor null where nobody has proven who they are
   * @param target the name of the person whom it is about; empty for one who is not known
   * @param refused whether it came to nothing
   */
  record Happening(
      String action,
      @Nullable User actor,
      String target,
      boolean refused,
      String detail,
      Caller caller) {}

  /**
   * Where it came from.
   *
   * @param via page, api or start
   * @param address of the client; empty for the console itself
   */
  record Caller(String via, String address) {

    public static Caller page(String address) {
      return new Caller("page", address);
    }

    public static Caller api(String address) {
      return new Caller("api", address);
    }
  }
}
