package dev.signalbox.distribution.bench;

import dev.signalbox.api.audit.AuditFormat;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.platform.Platform;
import dev.signalbox.platform.access.RequestUser;
import dev.signalbox.platform.config.Settings;
import dev.signalbox.platform.database.Database;
import dev.signalbox.platform.trail.TrailService;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.Map;

/** A console that exports everything and says how much heap it ever had in use. */
final class ExportChild {

  private ExportChild() {}

  /**
   * @param arguments url and user of the database, format, and a folder
   */
  public static void main(String[] arguments) throws Exception {
    var settings =
        Settings.of(
            Map.of(
                "http.port",
                "0",
                "data.folder",
                arguments[3] + "/child",
                "database.url",
                arguments[0].replaceAll("\\?.*", ""),
                "database.user",
                arguments[1],
                "database.password",
                System.getenv("PGPASSWORD")));
    try (var database = Database.start(settings);
        var platform = Platform.start(settings, database, Clock.systemUTC());
        var _ = platform.context().getBean(RequestUser.class).bind(InProcess.ADMIN)) {
      platform
          .context()
          .getBean(TrailService.class)
          .export(
              AuditQuery.all(), AuditFormat.valueOf(arguments[2]), OutputStream.nullOutputStream());
    }
    System.out.println(mostHeap() / 1024.0 / 1024.0);
    System.exit(0);
  }

  private static long mostHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
