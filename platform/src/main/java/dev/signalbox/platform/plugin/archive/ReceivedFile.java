package dev.signalbox.platform.plugin.archive;

import java.nio.file.Path;

/**
 * A file that somebody sent; nothing is known about what it holds.
 *
 * @param name what the sender calls it
 * @param sha256 in hexadecimal
 */
public record ReceivedFile(Path path, String name, long size, String sha256) {}
