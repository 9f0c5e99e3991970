package dev.signalbox.platform.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code SIGNALBOX_HTTP_PORT} and its like. */
final class EnvironmentSource {

  static final String CONFIG = "SIGNALBOX_CONFIG";
  static final String PLUGIN = "SIGNALBOX_PLUGIN_";

  private static final Set<String> FOR_THE_LAUNCHER =
      Set.of(CONFIG, "SIGNALBOX_HOME", "SIGNALBOX_JAVA_OPTS", "SIGNALBOX_BROWSER");

  // Kubernetes puts these into every container beside a service that is called "signalbox".
  private static final Pattern FROM_KUBERNETES =
      Pattern.compile("SIGNALBOX_(SERVICE_HOST|SERVICE_PORT.*|PORT|PORT_\\d+_(TCP|UDP).*)");

  private final Map<String, String> variables;
  private final List<String> problems;

  EnvironmentSource(Map<String, String> environment, List<String> problems) {
    this.variables = new TreeMap<>(environment);
    this.variables.keySet().removeIf(name -> !isOurs(name));
    this.problems = problems;
  }

  List<GivenValue> values() {
    var known = new TreeMap<String, Setting<?>>();
    KnownSettings.ALL.forEach(setting -> known.put(setting.variable(), setting));
    var values = new ArrayList<GivenValue>();
    variables.forEach((variable, text) -> {
      var setting = known.get(variable);
      if (setting != null) {
        values.add(new GivenValue(setting.name(), text, "environment variable " + variable));
      } else if (variable.startsWith(ConnectorReader.VARIABLE)) {
        var origin = "environment variable " + variable;
        ConnectorReader.nameOf(variable)
            .ifPresentOrElse(
                name -> values.add(new GivenValue(name, text, origin)),
                () -> problems.add(ConnectorReader.unknownVariable(variable)));
      } else {
        problems.add(
            "The environment variable "
                + variable
                + " belongs to no setting."
                + DidYouMean.among(known.keySet(), variable));
      }
    });
    return values;
  }

  private static boolean isOurs(String name) {
    return name.startsWith("SIGNALBOX_")
        && !name.startsWith(PLUGIN)
        && !FOR_THE_LAUNCHER.contains(name)
        && !FROM_KUBERNETES.matcher(name).matches();
  }
}
