package dev.signalbox.platform.plugin;

import dev.signalbox.platform.plugin.archive.Archive;
import dev.signalbox.platform.plugin.archive.PluginManifest;

/** An archive that was found to be in order and waits to be accepted. Closing it throws it away. */
public final class PluginOffer implements AutoCloseable {

  private final Archive archive;
  private final String fileName;
  private final Runnable throwAway;

  PluginOffer(Archive archive, String fileName, Runnable throwAway) {
    this.archive = archive;
    this.fileName = fileName;
    this.throwAway = throwAway;
  }

  /** What it says about itself. */
  public PluginManifest manifest() {
    return archive.manifest();
  }

  /** What its sender calls it; may be empty. */
  public String fileName() {
    return fileName;
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

  public Archive archive() {
    return archive;
  }

  @Override
  public void close() {
    throwAway.run();
  }
}
