package dev.signalbox.platform.access.policy;

import dev.signalbox.api.access.Team;
import dev.signalbox.api.access.Teams;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** The teams, for scripts. */
@Secured(SecurityRule.IS_AUTHENTICATED)
@Controller("/api/teams")
final class TeamController {

  private final Teams teams;

  TeamController(Teams teams) {
    this.teams = teams;
  }

  @Get
  List<Team> list() {
    return teams.list();
  }
}
