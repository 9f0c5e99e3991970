package dev.signalbox.platform.database.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

/** Gives Liquibase the files of one changelog, and keeps a record of what it looked at. */
final class ChangelogAccessor extends AbstractResourceAccessor {

  private final ChangelogFiles files;
  private final Fingerprint fingerprint = new Fingerprint();

  ChangelogAccessor(ChangelogFiles files) {
    this.files = files;
  }

  /** Of everything that was looked at so far. */
  Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public List<Resource> getAll(String path) throws IOException {
    var plain = plain(path);
    var content = files.read(plain);
    fingerprint.addFile(plain, content);
    return content == null ? List.of() : List.of(new File(plain, content));
  }

  @Override
  public List<Resource> search(String path, boolean recursive) throws IOException {
    var plain = plain(path);
    var found = files.list(plain, recursive);
    fingerprint.addFolder(plain, recursive, found);
    var resources = new ArrayList<Resource>();
    for (var each : found) {
      resources.addAll(getAll(each));
    }
    return resources;
  }

  @Override
  public List<String> describeLocations() {
    return List.of("the plugin's archive");
  }

  @Override
  public void close() {
    // Nothing is kept open.
  }

  private static String plain(String path) {
    var relative = path.replace("classpath:", "").replace('\\', '/').replaceFirst("^/+", "");
    return Path.of(relative).normalize().toString().replace('\\', '/');
  }

  private final class File extends AbstractResource {

    private final byte[] content;

    File(String path, byte[] content) {
      super(path, files.address(path));
      this.content = content;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Resource resolve(String other) {
      return sibling(resolvePath(other));
    }

    @Override
    public Resource resolveSibling(String other) {
      return sibling(resolveSiblingPath(other));
    }

    private Resource sibling(String path) {
      try {
        return get(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
