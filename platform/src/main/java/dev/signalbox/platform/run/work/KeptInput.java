package dev.signalbox.platform.run.work;

import dev.signalbox.platform.run.store.KeptRun;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;

/** The input that a run was kept with. */
@Singleton
final class KeptInput {

  private final JsonMapper json;

  KeptInput(JsonMapper json) {
    this.json = json;
  }

  JsonNode of(KeptRun run) throws IOException {
    return json.readValue(run.input(), JsonNode.class);
  }
}
