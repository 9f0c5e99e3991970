package dev.signalbox.ui.kit.action;

import dev.signalbox.api.access.Grant;
import dev.signalbox.api.action.ActionCheck;
import dev.signalbox.api.action.ActionOffer;

/** The words for asking somebody to agree, instead of doing it oneself. */
final class Asking {

  private Asking() {}

  /** Whether it is known already that others have to agree. */
  static boolean isNeeded(ActionOffer offer, ActionCheck check) {
    return !check.agreedBy().isEmpty()
        || !offer.agreedBy().isEmpty()
        || offer.grant() == Grant.BY_APPROVAL;
  }

  /** {@code Push to production} becomes {@code Ask to push to production}. */
  static String words(String title) {
    var keeps = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    var rest = keeps ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    return "Ask to " + rest;
  }
}
