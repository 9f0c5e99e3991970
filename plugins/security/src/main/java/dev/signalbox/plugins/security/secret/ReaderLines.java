package dev.signalbox.plugins.security.secret;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.signalbox.api.secret.SecretInfo;
import dev.signalbox.api.secret.SecretReader;
import dev.signalbox.ui.kit.Ago;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/** Who may read a secret, and who has. */
final class ReaderLines extends Composite<Div> {

  private final SecretInfo secret;
  private final SecretActions actions;

  ReaderLines(SecretInfo secret, SecretActions actions) {
    this.secret = secret;
    this.actions = actions;
    getContent().addClassName("sb-lines");
    readers().forEach(reader -> getContent().add(line(reader)));
  }

  /** The owner, those whom it was granted to, and others who have read it, such as connectors. */
  private SequencedSet<String> readers() {
    var readers = new LinkedHashSet<String>();
    readers.add(secret.owner());
    readers.addAll(secret.grants());
    secret.readers().forEach(reader -> readers.add(reader.reader()));
    return readers;
  }

  private Div line(String reader) {
    var name = new Span(reader.isEmpty() ? "The console" : reader);
    name.addClassName("sb-line-name");
    var line = new Div(name, read(reader));
    line.addClassName("sb-line");
    if (secret.grants().contains(reader)) {
      line.add(actions.revoke(secret, reader));
    }
    return line;
  }

  private Span read(String reader) {
    var words = reads(reader).map(ReaderLines::words).orElseGet(() -> new Span("not read yet"));
    words.addClassName("sb-faint");
    return words;
  }

  private Optional<SecretReader> reads(String reader) {
    return secret.readers().stream().filter(one -> one.reader().equals(reader)).findFirst();
  }

  private static Span words(SecretReader reader) {
    var times = reader.reads() == 1 ? "read once, " : "read %,d times, ".formatted(reader.reads());
    return new Span(new Span(times), new Ago(reader.lastReadAt()));
  }
}
