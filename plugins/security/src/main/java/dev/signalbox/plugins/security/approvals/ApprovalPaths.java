package dev.signalbox.plugins.security.approvals;

import java.util.Optional;
import java.util.UUID;

/** Where requests are found. */
final class ApprovalPaths {

  static final String QUEUE = "security/approvals";

  private ApprovalPaths() {}

  static String of(UUID request) {
    return QUEUE + "/" + request;
  }

  static Optional<UUID> id(String segment) {
    try {
      return Optional.of(UUID.fromString(segment));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
