package dev.signalbox.platform.plugin.lifecycle;

import dev.signalbox.platform.plugin.archive.ArchiveCache;
import dev.signalbox.platform.plugin.archive.PluginManifest;

/**
 * A version that is to take the place of another.
 *
 * @param sha256 of its archive
 * @param source of the archive's bytes
 */
record Candidate(PluginManifest manifest, String sha256, ArchiveCache.Source source) {}
