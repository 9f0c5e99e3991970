package dev.signalbox.api.audit;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the newest first.
 *
 * @param next what to give to {@link AuditQuery#before} for the following page; null on the last
 */
@Serdeable
public record AuditPage(List<AuditRecord> entries, @Nullable Long next) {}
