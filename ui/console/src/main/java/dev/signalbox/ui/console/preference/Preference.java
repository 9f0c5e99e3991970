package dev.signalbox.ui.console.preference;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** One choice of one person. */
@MappedEntity(value = "preference", schema = "signalbox")
record Preference(@EmbeddedId Key key, String value) {

  /** Whose choice about what. */
  @Embeddable
  record Key(UUID person, String name) {}
}
