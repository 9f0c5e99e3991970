package dev.signalbox.platform.plugin;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.http.HttpError;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plugins, for scripts. All that is below {@code /api/plugins/<id>/} belongs to the plugin, so
 * there are no verbs in the path.
 */
@Controller("/api")
class PluginController {

  private static final String ADMIN = "ADMIN";

  private final PluginService plugins;

  PluginController(PluginService plugins) {
    this.plugins = plugins;
  }

  @Get("/plugins")
  List<PluginStatus> list() {
    return plugins.list();
  }

  @Get("/plugins/{id}")
  PluginStatus get(String id) {
    return plugins.get(id);
  }

  @Get("/plugin-logs/{id}")
  List<PluginLogLine> log(String id) {
    return plugins.log(plugins.get(id).id());
  }

  /** Installs or upgrades; the body is the archive, as it is or as a part of a form. */
  @Secured(ADMIN)
  @Post(uri = "/plugins", consumes = MediaType.ALL)
  HttpResponse<PluginStatus> install(HttpServletRequest request) {
    try (var archive = UploadedArchive.of(request);
        var offer = plugins.inspect(archive.content(), archive.name())) {
      var known = plugins.find(offer.manifest().id()).isPresent();
      return HttpResponse.status(known ? HttpStatus.OK : HttpStatus.CREATED)
          .body(plugins.install(offer));
    }
  }

  @Secured(ADMIN)
  @Patch("/plugins/{id}")
  PluginStatus change(String id, @Body Change wanted) {
    if ("enabled".equals(wanted.state())) {
      return plugins.enable(id);
    }
    if ("disabled".equals(wanted.state())) {
      return plugins.disable(id);
    }
    if ("previous".equals(wanted.version())) {
      return plugins.rollBack(id);
    }
    throw new SignalboxException(
        HttpError.BAD_REQUEST,
        "Send {\"state\":\"enabled\"}, {\"state\":\"disabled\"} or {\"version\":\"previous\"}.");
  }

  @Secured(ADMIN)
  @Delete("/plugins/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void uninstall(String id, @QueryValue @Nullable String data) {
    if (!"keep".equals(data) && !"delete".equals(data)) {
      throw new SignalboxException(
          HttpError.BAD_REQUEST,
          "Say what becomes of the plugin's tables: ?data=keep or ?data=delete.");
    }
    plugins.uninstall(id, "delete".equals(data));
  }

  /** What is wanted of a plugin; one of the two. */
  @Serdeable
  @Introspected
  record Change(@Nullable String state, @Nullable String version) {}
}
