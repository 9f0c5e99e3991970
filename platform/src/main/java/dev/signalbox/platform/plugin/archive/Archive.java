package dev.signalbox.platform.plugin.archive;

import java.nio.file.Path;

/**
 * An archive that was found to be in order.
 *
 * @param manifestText its manifest as it stands
 * @param file where it lies
 * @param size in bytes
 * @param sha256 of the file, in hexadecimal
 */
public record Archive(
    PluginManifest manifest,
    String manifestText,
    Contents contents,
    Path file,
    long size,
    String sha256) {}
