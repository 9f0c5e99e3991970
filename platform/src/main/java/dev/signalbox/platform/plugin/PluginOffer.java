package dev.signalbox.platform.plugin;

import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.archive.PluginManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** An archive that was found to be in order and waits to be accepted. Closing it throws it away. */
public final class PluginOffer implements AutoCloseable {

  private final Archive archive;

  PluginOffer(Archive archive) {
    this.archive = archive;
  }

  /** What it says about itself. */
  public PluginManifest manifest() {
    return archive.manifest();
  }

  /** In bytes. */
  public long size() {
    return archive.size();
  }

  /** Of the file, in hexadecimal. */
  public String sha256() {
    return archive.sha256();
  }

  /** What it brings, as far as can be told without running it. */
  public boolean hasTables() {
    return archive.contents().migrations();
  }

  /** How many libraries of its own it carries. */
  public int libraries() {
    return archive.contents().libraries().size();
  }

  /** How many files it offers to browsers. */
  public int assets() {
    return archive.contents().assets().size();
  }

  Archive archive() {
    return archive;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(archive.file());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
