package dev.signalbox.platform.config;

import java.util.List;
import java.util.function.Function;

/**
 * What values a setting takes.
 *
 * @param description what would be right, as it stands in a message: "a port from 0 to 65535"
 * @param parser turns the text into the value, or throws {@link IllegalArgumentException}
 * @param choices the words that are allowed, empty where it is not a choice
 * @param secret whether the value must never be shown
 */
record SettingType<T>(
    String description, Function<String, T> parser, List<String> choices, boolean secret) {

  static <T> SettingType<T> of(String description, Function<String, T> parser) {
    return new SettingType<>(description, parser, List.of(), false);
  }

  T parse(String text) {
    return parser.apply(text);
  }
}
