package dev.signalbox.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets only those use an endpoint who are granted a permission. On a controller it holds for all of
 * its methods that name none themselves. Others get 403 with a sentence that names the permission.
 *
 * <pre>{@code
 * @Guarded("notes.read")
 * @Controller("/notes")
 * class NoteController { ... }
 * }</pre>
 *
 * <p>An endpoint without it is for everybody who is logged in. Services ask {@link Access}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {

  /** The id of a permission that an action or a bean of {@link Permissions} declares. */
  String value();
}
