package dev.signalbox.platform.trail.search;

import dev.signalbox.api.audit.AuditFormat;
import dev.signalbox.api.audit.AuditRecord;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where entries are written, one at a time. */
@FunctionalInterface
interface Lines {

  void add(AuditRecord entry) throws IOException;

  static Lines of(AuditFormat format, OutputStream to, JsonMapper json) throws IOException {
    return switch (format) {
      case CSV -> new CsvLines(to, json);
      case JSON ->
          entry -> {
            to.write(json.writeValueAsBytes(entry));
            to.write("\n".getBytes(StandardCharsets.UTF_8));
          };
    };
  }
}
