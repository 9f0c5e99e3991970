package dev.signalbox.platform.connector

import dev.signalbox.api.connector.Connector
import dev.signalbox.api.connector.ConnectorException
import dev.signalbox.api.connector.Connectors
import dev.signalbox.api.secret.SecretValue
import dev.signalbox.platform.access.Directory
import dev.signalbox.platform.action.NoRuns
import dev.signalbox.platform.config.Settings
import dev.signalbox.platform.connector.record.CallLog
import dev.signalbox.platform.database.Database
import dev.signalbox.platform.database.TestDatabase
import dev.signalbox.platform.secret.vault.Rotation
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.json.JsonMapper
import io.micronaut.transaction.TransactionOperations
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Clock

/** A console without its web server, and a product that can be told to misbehave. */
abstract class ConnectorSpecification extends Specification {

    @Shared @TempDir Path folder
    @Shared @AutoCleanup MisbehavingProduct product = new MisbehavingProduct()
    @Shared @AutoCleanup TestDatabase database = TestDatabase.migrated()
    @Shared @AutoCleanup Sql sql = new Sql(database.connect())
    @Shared @AutoCleanup ApplicationContext context = start()

    def cleanup() {
        product.forget()
        connectors().keySet().each { context.getBean(Products).called(it).ifPresent { it.breaker().reset() } }
    }

    /** The connectors of the spec, quick to give up; each has the patience that a spec asks it for. */
    Map<String, Map> connectors() { [:] }

    ApplicationContext start() {
        def settings = ['data.folder': folder.toString(), 'connectors.connect-timeout': '2s']
        connectors().each { name, keys ->
            ([url: product.url() + '/api', backoff: '1ms'] + keys).each { key, value -> settings["connector.$name.$key".toString()] = value.toString() }
        }
        def context = ApplicationContext.builder().properties(database.properties()).build()
        context.registerSingleton(Clock, Clock.systemUTC())
        context.registerSingleton(Database, database)
        context.registerSingleton(Settings, Settings.of(settings))
        context.registerSingleton(Directory, { Optional.empty() } as Directory)
        NoRuns.addTo(context)
        context.start()
    }

    Connector connector(String name) { context.getBean(Connectors).of(name) }

    /** As a plugin has it. */
    Connector connector(String name, String plugin) {
        new ConsoleConnectors(new Caller(plugin, context.getBean(Products)), context.getBean(JsonMapper)).of(name)
    }

    void secret(String name, String value) {
        context.getBean(TransactionOperations).executeWrite {
            context.getBean(Rotation).create(name, '', '', null, SecretValue.of(value), 'spec')
        }
    }

    static ConnectorException failure(Closure call) {
        try {
            call()
        } catch (ConnectorException failure) {
            return failure
        }
        throw new AssertionError('It went well.')
    }

    /** What is on record, the newest first. */
    List<Map> recorded(String connector) {
        context.getBean(CallLog).write()
        sql.rows('select * from signalbox.connector_call where connector = ? order by number desc', [connector])
    }
}
