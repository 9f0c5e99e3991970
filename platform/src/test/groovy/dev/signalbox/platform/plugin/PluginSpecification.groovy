package dev.signalbox.platform.plugin

import dev.signalbox.platform.access.AccessSpecification
import spock.lang.Shared
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** A running console that plugins are loaded into. */
abstract class PluginSpecification extends AccessSpecification {

    @Shared @TempDir Path folder
    @Shared PluginService plugins

    @Override
    Map<String, String> settings() {
        ['data.folder': folder.resolve('data').toString()]
    }

    def setupSpec() {
        plugins = platform.context().getBean(PluginService)
    }

    def cleanup() {
        plugins.list()*.id().each { plugins.uninstall(it, true) }
    }

    PluginStatus install(PluginFixture plugin) {
        def archive = plugin.jar(folder)
        Files.newInputStream(archive).withCloseable { plugins.install(it, archive.fileName.toString()) }
    }

    List<String> schemas() {
        rows('select nspname from pg_namespace')
    }

    List<String> rows(String sql) {
        database.connect().withCloseable { connection ->
            def rows = connection.createStatement().executeQuery(sql)
            def found = []
            while (rows.next()) found << rows.getString(1)
            found
        }
    }
}
