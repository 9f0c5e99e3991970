package dev.signalbox.api.access;

import java.util.List;

/**
 * A bean that names permissions of its plugin, so that pages and endpoints can ask for them by id
 * and administrators can grant them. Those of actions are known without it.
 *
 * <pre>{@code
 * @Singleton
 * final class NotePermissions implements Permissions {
 *
 *   static final Permission READ = Permission.from(Role.DEV, "notes.read", "Read notes");
 *
 *   public List<Permission> declared() {
 *     return List.of(READ);
 *   }
 * }
 * }</pre>
 */
public interface Permissions {

  /** Asked for once, when the plugin starts. */
  List<Permission> declared();
}
