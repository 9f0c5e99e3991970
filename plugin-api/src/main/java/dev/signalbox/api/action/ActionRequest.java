package dev.signalbox.api.action;

import java.util.Map;
import java.util.Set;

/**
 * What somebody asks {@link Actions} for.
 *
 * <pre>{@code
 * ActionRequest.of("notes.add", new AddNote.Input("Mind the gap"))
 * ActionRequest.of("releases.freeze", Map.of("project", "atlas"))
 *     .because("Christmas").confirmedBy("FREEZE atlas")
 * }</pre>
 *
 * @param input texts, numbers, truth values, lists and maps of them; the fields of records, enums,
 *     times and the like become such
 * @param reason why; may be empty where none is asked for
 * @param typedWords what was typed to confirm; may be empty
 * @param overridden names of the gates whose veto is to be overridden
 */
public record ActionRequest(
    String action, Map<String, ?> input, String reason, String typedWords, Set<String> overridden) {

  public ActionRequest {
    input = PlainFields.of(input);
    overridden = Set.copyOf(overridden);
  }

  public static ActionRequest of(String action, Map<String, ?> input) {
    return new ActionRequest(action, input, "", "", Set.of());
  }

  /** With an input as the action takes it. */
  public static ActionRequest of(String action, Record input) {
    return of(action, PlainFields.of(input));
  }

  public ActionRequest because(String why) {
    return new ActionRequest(action, input, why, typedWords, overridden);
  }

  public ActionRequest confirmedBy(String words) {
    return new ActionRequest(action, input, reason, words, overridden);
  }

  public ActionRequest overriding(Set<String> gates) {
    return new ActionRequest(action, input, reason, typedWords, gates);
  }

  /** Without the input, which may hold secrets. */
  @Override
  public String toString() {
    return "ActionRequest[" + action + "]";
  }
}
