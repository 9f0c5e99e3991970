package dev.signalbox.platform.plugin.archive;

import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.platform.plugin.PluginError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Visits every entry of an archive and of the libraries in it. */
final class ArchiveWalk {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final int LARGEST_MANIFEST = 64 * 1024;

  private final String where;
  private final Budget budget;
  private final Contents.Collector contents = new Contents.Collector();
  private byte[] manifest = {};

  ArchiveWalk(String where, Budget budget) {
    this.where = where;
    this.budget = budget;
  }

  void go(ZipFile zip) throws IOException {
    walk(zip, where, false);
    if (manifest.length == 0) {
      throw new SignalboxException(
          PluginError.MANIFEST_MISSING,
          "%s has no %s. A plugin's archive has one with Plugin-Id, Plugin-Version and Plugin-Provider."
              .formatted(where, MANIFEST));
    }
  }

  byte[] manifest() {
    return manifest;
  }

  Contents contents() {
    return contents.contents();
  }

  private void walk(ZipFile zip, String place, boolean insideLibrary) throws IOException {
    Set<String> seen = new HashSet<>();
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      budget.entry();
      EntryName.check(entry.getName(), place);
      if (!seen.add(entry.getName())) {
        throw new SignalboxException(
            PluginError.ENTRY_TWICE,
            "%s holds the entry \"%s\" more than once. Pack the archive again."
                .formatted(place, Printable.text(entry.getName())));
      }
      visit(zip, entry, place, insideLibrary);
    }
  }

  private void visit(ZipFile zip, ZipEntry entry, String place, boolean insideLibrary)
      throws IOException {
    var name = entry.getName();
    contents.addFrom(name, insideLibrary);
    if (ClassFile.counts(name)) {
      ClassFile.check(name, read(zip, entry, ClassFile.HEADER), place);
    } else if (!insideLibrary && name.equals(MANIFEST)) {
      manifest = read(zip, entry, LARGEST_MANIFEST);
    } else if (!insideLibrary && Contents.isLibrary(name)) {
      walkLibrary(zip, entry);
    } else {
      unpack(zip, entry, OutputStream.nullOutputStream());
    }
  }

  private void walkLibrary(ZipFile zip, ZipEntry entry) throws IOException {
    var copy = Files.createTempFile("library", ".jar");
    try {
      try (var out = Files.newOutputStream(copy)) {
        unpack(zip, entry, out);
      }
      try (var library = new ZipFile(copy.toFile())) {
        walk(library, where + ", " + entry.getName(), true);
      }
    } catch (ZipException damaged) {
      throw new ZipException(entry.getName() + ": " + damaged.getMessage());
    } finally {
      Files.delete(copy);
    }
  }

  /** Unpacks the whole entry, as always, and returns its first bytes. */
  private byte[] read(ZipFile zip, ZipEntry entry, int atMost) throws IOException {
    var start = new FirstBytes(atMost);
    unpack(zip, entry, start);
    return start.toByteArray();
  }

  private void unpack(ZipFile zip, ZipEntry entry, OutputStream out) throws IOException {
    var sum = new CRC32();
    var soFar = 0L;
    try (InputStream in = zip.getInputStream(entry)) {
      var buffer = new byte[16 * 1024];
      for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        soFar += length;
        budget.spend(entry.getName(), entry.getCompressedSize(), soFar, length);
        sum.update(buffer, 0, length);
        out.write(buffer, 0, length);
      }
    }
    if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
      throw new ZipException("the checksum of " + entry.getName() + " does not match");
    }
  }

  private static final class FirstBytes extends ByteArrayOutputStream {
    private final int atMost;

    FirstBytes(int atMost) {
      this.atMost = atMost;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, Math.min(length, atMost - count));
    }
  }
}
