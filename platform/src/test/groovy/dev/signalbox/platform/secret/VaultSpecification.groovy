package dev.signalbox.platform.secret

import dev.signalbox.api.action.ActionResult;
import dev.signalbox.api.access.Role
import dev.signalbox.api.access.User
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.access.TestClock
import dev.signalbox.platform.action.ActionCall
import dev.signalbox.platform.action.ActionGateway
import dev.signalbox.platform.action.NoRuns
import dev.signalbox.platform.audit.Origin
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.secret.vault.KeyCheck
import dev.signalbox.platform.secret.vault.PluginSecrets
import dev.signalbox.platform.secret.vault.VaultCatalog
import dev.signalbox.api.secret.SecretInfo
import dev.signalbox.platform.secret.vault.Vault
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.json.JsonMapper
import io.micronaut.json.tree.JsonNode
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Clock

/** Everything between an action and the tables, with a clock that stands still. */
abstract class VaultSpecification extends Specification {

  @Shared User ada = new User(UUID.randomUUID(), "ada", "Ada", Role.ADMIN)
  @Shared User lea = new User(UUID.randomUUID(), "lea", "Lea", Role.LEAD)
  @Shared @TempDir Path folder
  @Shared TestClock clock = new TestClock()
  @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
  @Shared @AutoCleanup Sql sql = new Sql(database.connect())
  @Shared @AutoCleanup ApplicationContext context = start()

  ApplicationContext start() {
    def context = ApplicationContext.builder().properties(database.properties()).build()
    context.registerSingleton(Clock, clock)
    context.registerSingleton(Database, database)
    context.registerSingleton(Settings, Settings.of("data.folder": folder.toString()))
    context.registerSingleton(Directory, { Optional.empty() } as Directory)
    NoRuns.addTo(context)
    context.start()
    context.getBean(KeyCheck).start()
    context
  }

  ActionResult act(Map more = [:], String action, Map input) {
    def json = context.getBean(JsonMapper)
    def node = json.readValue(json.writeValueAsString(input), JsonNode)
    def call = new ActionCall("signalbox.secrets.$action".toString(), node, more.actor ?: ada, more.reason ?: "as planned", more.words ?: input.name ?: "", [] as Set,
      Optional.ofNullable(more.key), new Origin("api", "127.0.0.1", "spec"))
    context.getBean(ActionGateway).run(call)
  }

  /** A new secret of its own for a feature. */
  String secret(Map more = [:], String value) {
    def name = "spec-" + UUID.randomUUID().toString().substring(24)
    act("create", [name: name, value: value] + more)
    name
  }

  SecretInfo info(String name) {
    context.getBean(VaultCatalog).find(name).orElse(null)
  }

  PluginSecrets secretsOf(String plugin) {
    new PluginSecrets(context.getBean(Vault), plugin)
  }

  static String text(SecretValue value) {
    value.use { new String(it) }
  }

  List entries(String target) {
    sql.rows("select * from signalbox.audit_entry where target = ? order by number", [target])
  }
}
