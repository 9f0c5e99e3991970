package dev.signalbox.api.approval;

import dev.signalbox.api.event.Event;
import java.util.UUID;

/** A request for approval was opened, talked about, decided, or has expired. */
public record ApprovalChanged(UUID id) implements Event {}
