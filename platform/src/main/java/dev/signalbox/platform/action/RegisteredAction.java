package dev.signalbox.platform.action;

import dev.signalbox.api.action.Action;
import dev.signalbox.api.action.Declaration;
import dev.signalbox.api.action.DeclaredAction;
import dev.signalbox.api.action.OutsideAction;
import dev.signalbox.api.action.StagedAction;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** An action that can be run now, with what is needed to read its input. */
public final class RegisteredAction<I extends Record> {

  private final String plugin;
  private final DeclaredAction<I> action;
  private final Declaration<I> declaration;
  private final BeanIntrospection<I> introspection;
  private final InputReader reader;

  RegisteredAction(String plugin, DeclaredAction<I> action, InputReader reader) {
    this.plugin = plugin;
    this.action = action;
    this.declaration = action.declaration();
    this.introspection = BeanIntrospection.getIntrospection(declaration.input());
    this.reader = reader;
  }

  public String id() {
    return declaration.id();
  }

  /** The id of the plugin that brought it; {@code signalbox} for the console's own. */
  public String plugin() {
    return plugin;
  }

  public Declaration<I> declaration() {
    return declaration;
  }

  /** The form of its input, for those who generate one. */
  public BeanIntrospection<I> introspection() {
    return introspection;
  }

  DeclaredAction<I> action() {
    return action;
  }

  /** Empty for one that acts inside the database. */
  public Optional<OutsideDoor<I>> outside() {
    return switch (action) {
      case Action<I> _, StagedAction<I> _ -> Optional.empty();
      case OutsideAction<I> there -> Optional.of(new OutsideDoor<>(this, there));
    };
  }

  I read(JsonNode given) {
    return reader.read(introspection, given);
  }

  I valid(I input) {
    return reader.valid(input);
  }

  JsonNode write(I input) throws IOException {
    return reader.write(input);
  }
}
