package dev.signalbox.platform.administration.plugin;

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.action.InvalidInputException;
import dev.signalbox.platform.administration.Answers;
import dev.signalbox.platform.administration.Ask;
import dev.signalbox.platform.administration.HttpAsk;
import dev.signalbox.platform.http.HttpError;
import dev.signalbox.platform.plugin.PluginLogLine;
import dev.signalbox.platform.plugin.PluginOffer;
import dev.signalbox.platform.plugin.PluginService;
import dev.signalbox.platform.plugin.PluginStatus;
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
import io.micronaut.serde.annotation.Serdeable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plugins, for scripts. All that is below {@code /api/plugins/<id>/} belongs to the plugin, so
 * there are no verbs in the path.
 */
@Controller("/api")
class PluginController {

  private final PluginService plugins;
  private final PluginAdministration administration;
  private final HttpAsk asks;

  PluginController(PluginService plugins, PluginAdministration administration, HttpAsk asks) {
    this.plugins = plugins;
    this.administration = administration;
    this.asks = asks;
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

  /**
   * Installs or upgrades; the body is the archive, as it is or as a part of a form. It is not read
   * for those who may not.
   */
  @Post(uri = "/plugins", consumes = MediaType.ALL)
  HttpResponse<Object> install(HttpServletRequest request) {
    var ask = asks.of(request);
    administration.checkMayInstall(ask);
    var offer = receive(request);
    var id = offer.manifest().id();
    var status = plugins.find(id).isPresent() ? HttpStatus.OK : HttpStatus.CREATED;
    return Answers.of(administration.install(offer, ask), status, _ -> plugins.get(id));
  }

  private PluginOffer receive(HttpServletRequest request) {
    try (var archive = UploadedArchive.of(request)) {
      return plugins.inspect(archive.content(), archive.name());
    }
  }

  @Patch("/plugins/{id}")
  HttpResponse<Object> change(
      HttpServletRequest request,
      String id,
      @Body Change wanted,
      @QueryValue @Nullable String reason) {
    var ask = asks.of(request).because(Objects.requireNonNullElse(reason, ""));
    return Answers.of(change(id, wanted, ask), HttpStatus.OK, _ -> plugins.get(id));
  }

  private ActionResult change(String id, Change wanted, Ask ask) {
    if ("enabled".equals(wanted.state())) {
      return administration.enable(id, ask);
    }
    if ("disabled".equals(wanted.state())) {
      return administration.disable(id, ask);
    }
    if ("previous".equals(wanted.version())) {
      return administration.rollBack(id, ask);
    }
    throw new SignalboxException(
        HttpError.BAD_REQUEST,
        "Send {\"state\":\"enabled\"}, {\"state\":\"disabled\"} or {\"version\":\"previous\"}.");
  }

  /** Deleting the data asks for a reason, and for the plugin's id to confirm. */
  @Delete("/plugins/{id}")
  HttpResponse<Object> uninstall(
      HttpServletRequest request,
      String id,
      @QueryValue @Nullable String data,
      @QueryValue @Nullable String reason,
      @QueryValue @Nullable String confirm) {
    if (!"keep".equals(data) && !"delete".equals(data)) {
      throw new SignalboxException(
          HttpError.BAD_REQUEST,
          "Say what becomes of the plugin's tables: ?data=keep, or ?data=delete&reason=...&confirm=%s."
              .formatted(id));
    }
    var ask =
        asks.of(request)
            .because(Objects.requireNonNullElse(reason, ""))
            .confirmedBy(Objects.requireNonNullElse(confirm, ""));
    try {
      return Answers.of(administration.uninstall(id, "delete".equals(data), ask));
    } catch (InvalidInputException missing) {
      throw sayingHow(missing, id);
    }
  }

  private static SignalboxException sayingHow(InvalidInputException missing, String id) {
    return new SignalboxException(
        missing.code(),
        "%s Send ?data=delete&reason=...&confirm=%s.".formatted(missing.sentence(), id),
        missing);
  }

  /** What is wanted of a plugin; one of the two. */
  @Serdeable
  @Introspected
  record Change(@Nullable String state, @Nullable String version) {}
}
