package dev.signalbox.platform.http;

import java.security.SecureRandom;
import org.slf4j.MDC;

/** The short name of one request, by which an answer, the log and the audit find each other. */
public final class RequestId {

  /** Also the header that carries it in the answer. */
  public static final String HEADER = "X-Request-Id";

  /** The key in the log's context. */
  public static final String LOG_KEY = "request";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] LETTERS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  private RequestId() {}

  /** The id of what runs on this thread; a new one where there was none. */
  public static String current() {
    var id = MDC.get(LOG_KEY);
    return id == null ? next() : id;
  }

  /** Ten letters, which nobody confuses on the telephone. */
  public static String next() {
    var bits = RANDOM.nextLong();
    var id = new char[10];
    for (var i = 0; i < id.length; i++) {
      id[i] = LETTERS[(int) (bits >>> (i * 5)) & 31];
    }
    return new String(id);
  }
}
