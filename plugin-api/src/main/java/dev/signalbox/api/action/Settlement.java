package dev.signalbox.api.action;

/** What was found out about a call whose answer was lost. */
public sealed interface Settlement {

  /** It happened. */
  record Done(Outcome outcome) implements Settlement {}

  /** It did not happen, and will not. */
  record Failed(String reason) implements Settlement {}

  /** The product has not heard of it; it can be called again under the same key. */
  record NotReceived() implements Settlement {}

  /** Nobody can tell; people have to look. */
  record Unknown(String reason) implements Settlement {}

  static Settlement done(Outcome outcome) {
    return new Done(outcome);
  }

  static Settlement failed(String reason) {
    return new Failed(reason);
  }

  /**
   * Resumes the run: it is called again, under the same key. Only for a product that does nothing
   * twice under one key, since the first request may still be on its way.
   */
  static Settlement notReceived() {
    return new NotReceived();
  }

  static Settlement unknown(String reason) {
    return new Unknown(reason);
  }
}
