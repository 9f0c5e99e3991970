package dev.signalbox.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What a running server writes about itself into postmaster.pid. */
record PostmasterFile(List<String> lines) {

  private static final int PID = 0;
  private static final int STATUS = 7;

  static PostmasterFile of(Path data) throws IOException {
    try {
      return new PostmasterFile(Files.readAllLines(data.resolve("postmaster.pid")));
    } catch (NoSuchFileException e) {
      return new PostmasterFile(List.of());
    }
  }

  OptionalLong pid() {
    // Negative while a single-user server has the data.
    return lines.isEmpty() || !lines.get(PID).strip().matches("-?\\d+")
        ? OptionalLong.empty()
        : OptionalLong.of(Math.abs(Long.parseLong(lines.get(PID).strip())));
  }

  boolean isReady() {
    return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
  }
}
