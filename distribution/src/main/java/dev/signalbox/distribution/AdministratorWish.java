package dev.signalbox.distribution;

import dev.signalbox.platform.access.user.FirstAdministrator;
import dev.signalbox.platform.access.user.OneTimePassword;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether whoever starts the console has lost the way in. It is a flag and not a setting: left in a
 * file it would give out a new password at each start.
 *
 * @param reset whose password is made anew
 * @param otherArguments all that are settings
 */
@SuppressWarnings("ArrayRecordComponent") // read once, at the start
record AdministratorWish(Optional<String> reset, String[] otherArguments) {

  private static final String FLAG = "--reset-admin";

  static AdministratorWish of(String[] arguments) {
    var reset = Arrays.stream(arguments).filter(AdministratorWish::isFlag).findFirst();
    var others =
        Arrays.stream(arguments).filter(argument -> !isFlag(argument)).toArray(String[]::new);
    return new AdministratorWish(reset.map(AdministratorWish::name), others);
  }

  /** The password to tell, if there is one: at the first start, or because it was wished for. */
  Optional<OneTimePassword> fulfil(FirstAdministrator administrator) {
    return reset
        .map(name -> Optional.of(administrator.reset(name)))
        .orElseGet(administrator::createIfNobodyIsThere);
  }

  private static boolean isFlag(String argument) {
    return argument.equals(FLAG) || argument.startsWith(FLAG + "=");
  }

  private static String name(String argument) {
    return argument.equals(FLAG) ? FirstAdministrator.NAME : argument.substring(FLAG.length() + 1);
  }
}
