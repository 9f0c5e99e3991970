package dev.signalbox.distribution.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One HTTP/1.1 connection that is asked many times. It takes answers of a known length only. */
final class KeptConnection implements AutoCloseable {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[64 * 1024];
  private int filled;

  KeptConnection(String host, int port) throws IOException {
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Returns when the whole answer is here. */
  void ask(byte[] request) throws IOException {
    filled = 0;
    out.write(request);
    var head = 0;
    while (head == 0) {
      fill();
      head = endOfHead();
    }
    if (buffer[9] != '2') {
      throw new IOException("Answered: " + text(head));
    }
    var whole = head + length(head);
    while (filled < whole) {
      fill();
    }
  }

  private void fill() throws IOException {
    var read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      throw new EOFException("The connection was closed after " + filled + " bytes.");
    }
    filled += read;
  }

  private int endOfHead() {
    for (var at = 3; at < filled; at++) {
      if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n') {
        return at + 1;
      }
    }
    return 0;
  }

  private int length(int head) throws IOException {
    for (var at = 0; at + LENGTH.length < head; at++) {
      if (buffer[at] == '\n' && isLengthAt(at + 1)) {
        return number(at + 1 + LENGTH.length);
      }
    }
    throw new IOException("An answer without a length: " + text(head));
  }

  private boolean isLengthAt(int start) {
    for (var i = 0; i < LENGTH.length; i++) {
      if (Character.toLowerCase(buffer[start + i]) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private int number(int at) {
    var number = 0;
    for (var i = at; buffer[i] != '\r'; i++) {
      if (buffer[i] != ' ') {
        number = number * 10 + buffer[i] - '0';
      }
    }
    return number;
  }

  private String text(int length) {
    return new String(buffer, 0, length, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
