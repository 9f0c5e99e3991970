package dev.signalbox.platform.action;

import dev.signalbox.api.access.AccessMatrix;
import dev.signalbox.api.access.Sessions;
import dev.signalbox.api.access.Teams;
import dev.signalbox.api.access.Tokens;
import dev.signalbox.api.approval.Approvals;
import dev.signalbox.api.plugin.PluginInfo;
import dev.signalbox.platform.plugin.context.ConsoleBeans;
import dev.signalbox.platform.plugin.context.Recipient;
import jakarta.inject.Singleton;

/** Lets plugins show what waits for approval, who is here, and who may do what. */
@Singleton
final class ApprovalBeans implements ConsoleBeans {

  private final Approvals approvals;
  private final Teams teams;
  private final AccessMatrix matrix;
  private final Sessions sessions;
  private final Tokens tokens;

  ApprovalBeans(
      Approvals approvals, Teams teams, AccessMatrix matrix, Sessions sessions, Tokens tokens) {
    this.approvals = approvals;
    this.teams = teams;
    this.matrix = matrix;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Override
  public void handTo(PluginInfo plugin, Recipient recipient) {
    recipient.take(Approvals.class, approvals);
    recipient.take(Teams.class, teams);
    recipient.take(AccessMatrix.class, matrix);
    recipient.take(Sessions.class, sessions);
    recipient.take(Tokens.class, tokens);
  }
}
