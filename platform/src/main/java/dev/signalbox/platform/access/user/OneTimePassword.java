package dev.signalbox.platform.access.user;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A password that was made for somebody, to be told once; they have to change it at the first
 * login. It can't be asked for again.
 */
@Serdeable
public record OneTimePassword(Person person, String password) {

  @Override
  public String toString() {
    return "one-time password of " + person.name();
  }
}
