package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.AccessFilter;
import dev.signalbox.api.access.AccessMatrix;
import dev.signalbox.api.access.AccessRow;
import dev.signalbox.api.access.Environment;
import dev.signalbox.api.access.Guarded;
import dev.signalbox.api.access.Role;
import dev.signalbox.api.error.SignalboxException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The access matrix, for scripts and spreadsheets. */
@Guarded("signalbox.access.see")
@Controller("/api/access-matrix")
final class MatrixController {

  private final AccessMatrix matrix;

  MatrixController(AccessMatrix matrix) {
    this.matrix = matrix;
  }

  @Get
  HttpResponse<?> show(
      @QueryValue Optional<String> text,
      @QueryValue Optional<String> plugin,
      @QueryValue Optional<String> role,
      @QueryValue Optional<String> team,
      @QueryValue Optional<String> environment,
      @QueryValue(defaultValue = "json") String format) {
    var rows =
        matrix.rows(
            new AccessFilter(
                text.orElse(""),
                plugin,
                role.map(word -> named("role", word, Role.values())),
                team,
                environment.map(word -> named("environment", word, Environment.values()))));
    return switch (format) {
      case "json" -> HttpResponse.ok(rows);
      case "csv" -> csv(rows);
      default ->
          throw new SignalboxException(
              PolicyError.FILTER_INVALID,
              "format: \"%s\" is neither json nor csv.".formatted(format));
    };
  }

  private static HttpResponse<?> csv(List<AccessRow> rows) {
    return HttpResponse.ok(MatrixSheet.of(rows))
        .contentType(MediaType.TEXT_CSV_TYPE)
        .header("Content-Disposition", "attachment; filename=\"access-matrix.csv\"");
  }

  private static <E extends Enum<E>> E named(String field, String word, E[] known) {
    return Arrays.stream(known)
        .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new SignalboxException(
                PolicyError.FILTER_INVALID,
                "%s: \"%s\" is none of %s.".formatted(field, word, Arrays.toString(known))));
  }
}
