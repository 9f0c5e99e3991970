package dev.signalbox.api.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands over a field of a generated form, where the component's name is not the best word for
 * it.
 *
 * <pre>{@code
 * record Input(@Label(value = "Build", help = "As the Patcher numbers it") int buildNumber) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Label {

  /** The word or two over it. */
  String value();

  /** A line below it that says what to type; empty for none. */
  String help() default "";
}
