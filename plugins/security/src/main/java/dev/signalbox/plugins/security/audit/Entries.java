package dev.signalbox.plugins.security.audit;

import dev.signalbox.api.audit.AuditPage;
import dev.signalbox.api.audit.AuditQuery;
import dev.signalbox.api.audit.AuditRecord;
import dev.signalbox.api.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that a page shows: the newest first, more of the old ones on demand. */
final class Entries {

  private final AuditTrail trail;
  private final List<AuditRecord> rows = new ArrayList<>();
  private AuditQuery query = AuditQuery.all();
  private @Nullable Long next;

  Entries(AuditTrail trail) {
    this.trail = trail;
  }

  List<AuditRecord> rows() {
    return List.copyOf(rows);
  }

  boolean hasOlder() {
    return next != null;
  }

  void find(AuditQuery wanted) {
    query = wanted;
    rows.clear();
    append(trail.search(query));
  }

  void older() {
    if (next != null) {
      append(trail.search(query.before(next)));
    }
  }

  /** Puts what is newer than the first row before it. */
  void newer() {
    var page = trail.search(query);
    if (rows.isEmpty()) {
      append(page);
      return;
    }
    var newest = rows.getFirst().number();
    rows.addAll(0, page.entries().stream().filter(one -> one.number() > newest).toList());
  }

  private void append(AuditPage page) {
    rows.addAll(page.entries());
    next = page.next();
  }
}
