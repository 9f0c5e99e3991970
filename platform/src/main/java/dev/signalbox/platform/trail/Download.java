package dev.signalbox.platform.trail;

import dev.signalbox.platform.trail.TrailService.Prepared;
import io.micronaut.core.io.Writable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An export on its way to a client, who may leave before it is done. */
record Download(Prepared prepared) implements Writable {

  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final int BUFFER = 32 * 1024;

  @Override
  public void writeTo(OutputStream to) {
    try {
      prepared.write(new BufferedOutputStream(to, BUFFER));
    } catch (IOException left) {
      LOG.debug("An export was not read to its end: {}", left.toString());
    }
  }

  @Override
  public void writeTo(OutputStream to, Charset ignored) {
    writeTo(to);
  }

  @Override
  public void writeTo(Writer out) throws IOException {
    throw new IOException("An export is bytes.");
  }
}
