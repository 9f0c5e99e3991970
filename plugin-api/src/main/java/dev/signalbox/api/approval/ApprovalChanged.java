package dev.signalbox.api.approval;

import dev.signalbox.api.event.AnnouncedEvent;
import dev.signalbox.api.event.Announcement;
import java.util.UUID;

/** A request for approval was opened, talked about, decided, or has expired. */
public record ApprovalChanged(UUID id) implements AnnouncedEvent {

  @Override
  public Announcement announcement() {
    return Announcement.of("signalbox.approvals.changed", "A request for approval has changed.")
        .with("id", id);
  }
}
