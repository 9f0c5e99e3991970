package dev.signalbox.platform.http;

import dev.signalbox.api.error.ErrorCode;
import dev.signalbox.api.error.SignalboxException;
import dev.signalbox.api.error.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The one form in which a refusal or failure leaves over HTTP:
 *
 * <pre>{@code
 * {"ok":false,"code":"role-needed","error":"This needs the role Lead; you are Dev.","id":"3kq9x0v1"}
 * }</pre>
 *
 * @param status the HTTP status
 * @param code the failure's name, for scripts
 * @param sentence what is wrong, where, and what would be right
 * @param violations what is wrong with single fields; often empty
 */
public record ErrorResponse(int status, String code, String sentence, List<Violation> violations) {

  public static final String CONTENT_TYPE = "application/json";

  public static ErrorResponse of(SignalboxException problem) {
    var code = problem.code();
    return new ErrorResponse(
        code.kind().status(), code.code(), problem.sentence(), problem.violations());
  }

  public static ErrorResponse of(ErrorCode code, String sentence) {
    return new ErrorResponse(code.kind().status(), code.code(), sentence, List.of());
  }

  /** The body, with the id under which the log has the rest. */
  public String json() {
    return json(RequestId.current());
  }

  String json(String id) {
    var json = new StringBuilder(200);
    json.append("{\"ok\":false,\"code\":").append(JsonText.quote(code));
    json.append(",\"error\":").append(JsonText.quote(sentence));
    json.append(",\"id\":").append(JsonText.quote(id));
    if (!violations.isEmpty()) {
      json.append(",\"violations\":[");
      for (var i = 0; i < violations.size(); i++) {
        json.append(i == 0 ? "" : ",");
        json.append("{\"field\":").append(JsonText.quote(violations.get(i).field()));
        json.append(",\"message\":")
            .append(JsonText.quote(violations.get(i).message()))
            .append('}');
      }
      json.append(']');
    }
    return json.append('}').toString();
  }

  /** For filters and servlets; does nothing when the answer is already on its way. */
  public void writeTo(HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var body = json().getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType(CONTENT_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
