package dev.signalbox.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An icon of the Lucide set, drawn in the colour and size of the text around it. It is decoration:
 * screen readers pass over it, so a word stands beside it or is given to what it sits in.
 *
 * <pre>{@code
 * var retry = new Button("Try again", new Glyph("rotate-ccw"));
 * }</pre>
 */
@Tag("sb-glyph")
public final class Glyph extends Component {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern SPACE = Pattern.compile("\\s*\\R\\s*");
  private static final String FRAME =
      "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
          + " stroke-linecap=\"round\" stroke-linejoin=\"round\">";
  private static final String FALLBACK = "plug";

  /**
   * @param name as the set has it, such as {@code rocket}; one that is unknown becomes a plug
   */
  public Glyph(String name) {
    getElement().setProperty("innerHTML", drawing(name));
    getElement().setAttribute("aria-hidden", "true");
  }

  /** The icon as SVG, for parts that are drawn in the browser. */
  public static String drawing(String name) {
    var known = NAME.matcher(name).matches() && exists(name) ? name : FALLBACK;
    try (var file = Glyph.class.getResourceAsStream("icons/" + known + ".svg")) {
      if (file == null) {
        return "";
      }
      return compact(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean exists(String name) {
    return Glyph.class.getResource("icons/" + name + ".svg") != null;
  }

  private static String compact(String file) {
    var shapes = file.substring(file.indexOf('>', file.indexOf("<svg")) + 1);
    return FRAME + SPACE.matcher(shapes).replaceAll(" ");
  }
}
