package dev.signalbox.platform.plugin.leak;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Management beans that the plugin has registered and left behind. */
@Singleton
final class ManagementProbe implements HolderProbe {

  @Override
  public List<String> holders(ClassLoader loader, Set<String> classes) {
    var server = ManagementFactory.getPlatformMBeanServer();
    return server.queryNames(null, null).stream()
        .filter(name -> isFrom(server, name, loader))
        .map(name -> "the management bean " + name + " is still registered")
        .toList();
  }

  private static boolean isFrom(MBeanServer server, ObjectName name, ClassLoader loader) {
    try {
      return loader.equals(server.getClassLoaderFor(name));
    } catch (InstanceNotFoundException gone) {
      return false;
    }
  }
}
