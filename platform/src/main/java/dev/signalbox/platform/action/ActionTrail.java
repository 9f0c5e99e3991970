package dev.signalbox.platform.action;

import dev.signalbox.api.access.User;
import dev.signalbox.api.action.Outcome;
import dev.signalbox.api.action.Secret;
import dev.signalbox.api.audit.AuditOutcome;
import dev.signalbox.platform.access.ConsoleUser;
import dev.signalbox.platform.audit.AuditEntry;
import dev.signalbox.platform.audit.AuditLog;
import dev.signalbox.platform.gate.GateKeeper.Standing;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes audit entries of calls, with their secrets masked. */
@Singleton
final class ActionTrail {

  static final JsonNode MASK = JsonNode.createStringNode("\u2022\u2022\u2022");

  private final AuditLog audit;
  private final ApprovalEnding approvals;
  private final JsonMapper json;

  ActionTrail(AuditLog audit, ApprovalEnding approvals, JsonMapper json) {
    this.audit = audit;
    this.approvals = approvals;
    this.json = json;
  }

  /** Within the change's transaction. */
  void done(Passage<?> passage, Outcome outcome) {
    var key = passage.call().key().orElse(null);
    record(passage, AuditOutcome.DONE, outcome.summary(), outcome, key);
  }

  /** Something else than the end of it: it failed, waits, or was handed over. */
  void other(Passage<?> passage, AuditOutcome kind, String detail, @Nullable String key) {
    record(passage, kind, detail, Outcome.of(detail), key);
  }

  /** A veto that was overridden, as an entry of its own. */
  void overridden(Passage<?> passage, Standing standing) {
    audit.record(
        new AuditEntry(
            UUID.randomUUID(),
            passage.execution().id(),
            recorded(passage.actor()),
            Overrides.ACTION,
            "signalbox",
            standing.gate(),
            passage.environment(),
            text(Map.of("action", passage.action().id(), "execution", passage.execution().id())),
            null,
            null,
            passage.execution().reason(),
            passage.approval().orElse(null),
            AuditOutcome.DONE,
            "Overrode: " + standing.objection().reason(),
            null,
            passage.call().origin(),
            null,
            null));
  }

  private void record(
      Passage<?> passage, AuditOutcome kind, String detail, Outcome outcome, @Nullable String key) {
    audit.record(
        new AuditEntry(
            passage.execution().id(),
            passage.execution().id(),
            recorded(passage.actor()),
            passage.action().id(),
            passage.action().plugin(),
            passage.target(),
            passage.environment(),
            text(masked(passage)),
            outcome.before().isEmpty() ? null : text(outcome.before()),
            outcome.after().isEmpty() ? null : text(outcome.after()),
            passage.execution().reason(),
            passage.approval().orElse(null),
            kind,
            detail,
            passage.objections().isEmpty() ? null : text(inWords(passage.objections())),
            passage.call().origin(),
            key,
            key == null ? null : digest(passage.call().input())));
    passage
        .approval()
        .ifPresent(approval -> approvals.note(approval, passage.execution().id(), kind, detail));
  }

  /** Nobody is behind what the console does by itself. */
  private static @Nullable User recorded(User actor) {
    return actor.equals(ConsoleUser.ITSELF) ? null : actor;
  }

  /** The call as whoever makes it later needs it. */
  OutsideCall kept(Passage<?> passage) {
    return new OutsideCall(
        passage.execution(),
        passage.action().id(),
        passage.declaration().title(),
        passage.action().plugin(),
        passage.target(),
        passage.environment(),
        text(passage.call().input()),
        text(masked(passage)),
        passage.approval(),
        passage.call().origin());
  }

  /** The input as it may be kept: an unread one is not kept, since nobody knows what is in it. */
  JsonNode masked(Passage<?> passage) {
    var given = passage.call().input();
    if (!passage.isRead() || !given.isObject()) {
      return JsonNode.createObjectNode(Map.of());
    }
    var shown = new LinkedHashMap<String, JsonNode>();
    for (var field : given.entries()) {
      shown.put(field.getKey(), isSecret(passage, field.getKey()) ? MASK : field.getValue());
    }
    return JsonNode.createObjectNode(shown);
  }

  /** The same for those who read it. */
  Map<String, Object> shown(Passage<?> passage) {
    try {
      return json.readValueFromTree(masked(passage), Argument.mapOf(String.class, Object.class));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isSecret(Passage<?> passage, String field) {
    return passage
        .action()
        .introspection()
        .getProperty(field)
        .map(property -> property.hasAnnotation(Secret.class))
        .orElse(true);
  }

  private static List<Map<String, String>> inWords(List<Standing> objections) {
    return objections.stream()
        .map(standing ->
            Map.of(
                "gate", standing.gate(),
                "force", standing.objection().force().name(),
                "reason", standing.objection().reason()))
        .toList();
  }

  /** Tells two inputs apart without keeping them. */
  String digest(JsonNode input) {
    try {
      var bytes = text(input).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  JsonNode parse(String text) {
    try {
      return json.readValue(text, JsonNode.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
