package dev.signalbox.platform.run.web;

import dev.signalbox.api.run.RunLine;
import dev.signalbox.api.run.Runs;
import io.micronaut.core.io.Writable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.UUID;

/** A log as a text file, read and sent a piece at a time. */
record WholeLog(Runs runs, UUID id) implements Writable {

  private static final int PIECE = 2_000;

  @Override
  public void writeTo(Writer out) throws IOException {
    var text = new BufferedWriter(out);
    var from = 1L;
    while (true) {
      var lines = runs.lines(id, from, PIECE);
      for (var line : lines) {
        write(line, text);
      }
      if (lines.size() < PIECE) {
        text.flush();
        return;
      }
      from = lines.getLast().number() + 1;
    }
  }

  private static void write(RunLine line, Writer text) throws IOException {
    text.write(line.at() + " " + line.kind().word() + " " + line.text() + "\n");
  }
}
