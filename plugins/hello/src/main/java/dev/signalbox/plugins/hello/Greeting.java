package dev.signalbox.plugins.hello;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something kind that somebody said. */
@Serdeable
@MappedEntity
public record Greeting(
    @Id @GeneratedValue @Nullable Long id, String name, String words, Instant saidAt) {

  /** Also held by the table. */
  public static final int LONGEST_NAME = 80;
}
