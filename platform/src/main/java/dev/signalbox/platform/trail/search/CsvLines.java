package dev.signalbox.platform.trail.search;

import dev.signalbox.api.access.Environment;
import dev.signalbox.api.audit.AuditRecord;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */
final class CsvLines implements Lines {

  private static final String HEADER =
      "number,at,actor,acting_for,action,plugin,target,environment,outcome,detail,reason,input,"
          + "before,after,objections,approval,execution,id,seal,via,address,request";

  private final OutputStream to;
  private final JsonMapper json;

  CsvLines(OutputStream to, JsonMapper json) throws IOException {
    this.to = to;
    this.json = json;
    write(HEADER);
  }

  @Override
  public void add(AuditRecord entry) throws IOException {
    write(
        cells(
            entry.number(),
            entry.at(),
            entry.actorName(),
            entry.actingFor(),
            entry.action(),
            entry.plugin(),
            entry.target(),
            Optional.ofNullable(entry.environment()).map(Environment::word).orElse(""),
            entry.outcome().word(),
            entry.detail(),
            entry.reason(),
            text(entry.input()),
            text(entry.before()),
            text(entry.after()),
            entry.objections().isEmpty() ? "" : text(entry.objections()),
            entry.approval(),
            entry.execution(),
            entry.id(),
            entry.seal(),
            entry.via(),
            entry.address(),
            entry.request()));
  }

  private static String cells(@Nullable Object... values) {
    return Arrays.stream(values)
        .map(value -> cell(Objects.toString(value, "")))
        .collect(Collectors.joining(","));
  }

  /** A spreadsheet would run what begins like a formula; with an apostrophe it is text. */
  private static String cell(String text) {
    var safe = isFormula(text) ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
  }

  private String text(@Nullable Object value) throws IOException {
    return value == null ? "" : json.writeValueAsString(value);
  }

  private void write(String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
