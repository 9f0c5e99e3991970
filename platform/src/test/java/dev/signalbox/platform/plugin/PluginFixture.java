package dev.signalbox.platform.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A small plugin, made while a spec runs:
 *
 * <pre>{@code
 * def archive = PluginFixture.named("notes").java("""
 *     package acme.notes;
 *     ...
 *     @Controller class Ping { @Get("/ping") String ping() { return "pong"; } }
 *     """).jar(folder)
 * }</pre>
 */
public final class PluginFixture {

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private PluginFixture(String id) {
    manifest.put("Plugin-Id", id);
    manifest.put("Plugin-Version", "1.0.0");
    manifest.put("Plugin-Provider", "Acme");
  }

  /** A plugin of this id, version 1.0.0, with nothing in it. */
  public static PluginFixture named(String id) {
    return new PluginFixture(id);
  }

  public PluginFixture version(String version) {
    return manifest("Plugin-Version", version);
  }

  /** Sets an entry of the manifest, or leaves it out when the value is null. */
  public PluginFixture manifest(String name, String value) {
    if (value == null) {
      manifest.remove(name);
    } else {
      manifest.put(name, value);
    }
    return this;
  }

  /** A source file; its name is found in it. */
  public PluginFixture java(String source) {
    sources.put(SourceCompiler.className(source), source);
    return this;
  }

  public PluginFixture entry(String name, String content) {
    return entry(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public PluginFixture entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** Tables, by statements that run in this order. */
  public PluginFixture migration(String... statements) {
    var changelog = new StringBuilder("--liquibase formatted sql\n");
    for (var i = 0; i < statements.length; i++) {
      changelog
          .append("--changeset acme:")
          .append(i)
          .append('\n')
          .append(statements[i])
          .append(";\n");
    }
    entry("db/changes.sql", changelog.toString());
    return entry(
        "db/changelog.xml",
        """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
          <include file="changes.sql" relativeToChangelogFile="true"/>
        </databaseChangeLog>
        """);
  }

  /** Writes the archive into the folder. */
  public Path jar(Path folder) {
    return jar(folder, manifest.get("Plugin-Id") + "-" + manifest.get("Plugin-Version") + ".jar");
  }

  public Path jar(Path folder, String name) {
    var file = folder.resolve(name);
    var all = new LinkedHashMap<>(Map.of("META-INF/MANIFEST.MF", manifest()));
    all.putAll(SourceCompiler.compile(sources));
    all.putAll(entries);
    try (var out = new JarOutputStream(Files.newOutputStream(file))) {
      for (var entry : all.entrySet()) {
        var header = new JarEntry(entry.getKey());
        // The same plugin is the same bytes.
        header.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(header);
        out.write(entry.getValue());
        out.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  private byte[] manifest() {
    var made = new Manifest();
    made.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach((name, value) -> made.getMainAttributes().putValue(name, value));
    var bytes = new ByteArrayOutputStream();
    try {
      made.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
