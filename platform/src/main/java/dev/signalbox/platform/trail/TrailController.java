package dev.signalbox.platform.trail;

import dev.signalbox.api.audit.AuditError;
import dev.signalbox.api.audit.AuditFormat;
import dev.signalbox.api.audit.AuditPage;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.api.audit.AuditVerification;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log over HTTP. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/audit")
final class TrailController {

  private static final String FORMAT = "format";

  private final TrailService trail;
  private final Clock clock;

  TrailController(TrailService trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  @Get
  AuditPage search(HttpRequest<?> request) {
    return trail.search(AuditQuery.of(parameters(request)));
  }

  @Get("/{id}")
  AuditRecord get(UUID id) {
    return trail.get(id);
  }

  /** A change in nothing, but long: so it is asked for, not merely looked at. */
  @Post("/verify")
  AuditVerification verify() {
    return trail.verify();
  }

  /** Comes line by line, and ends in the database too when nobody listens any more. */
  @Get("/export")
  HttpResponse<Writable> export(HttpRequest<?> request) {
    var parameters = new TreeMap<>(parameters(request));
    var format = format(parameters.remove(FORMAT));
    var prepared = trail.prepareExport(AuditQuery.of(parameters), format);
    var name = "audit-%s.%s".formatted(LocalDate.now(clock), format.suffix());
    return HttpResponse.<Writable>ok(new Download(prepared))
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static AuditFormat format(@Nullable String word) {
    try {
      return AuditFormat.valueOf(Objects.requireNonNullElse(word, "csv").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new SignalboxException(
          AuditError.AUDIT_FILTER_WRONG,
          "format: \"%s\" is none of csv, json.".formatted(word),
          unknown);
    }
  }

  /** One given twice would choose by one of the two only, so it is refused. */
  private static Map<String, String> parameters(HttpRequest<?> request) {
    var parameters = new TreeMap<String, String>();
    for (var parameter : request.getParameters()) {
      if (parameter.getValue().size() > 1) {
        throw new SignalboxException(
            AuditError.AUDIT_FILTER_WRONG,
            "%s: Give it once; it stands there %d times."
                .formatted(parameter.getKey(), parameter.getValue().size()));
      }
      parameter.getValue().forEach(value -> parameters.put(parameter.getKey(), value));
    }
    return parameters;
  }
}
