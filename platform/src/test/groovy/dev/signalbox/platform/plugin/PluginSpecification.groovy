package dev.signalbox.platform.plugin

import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.plugin.leak.LoaderWatch
import spock.lang.Shared
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import java.util.function.Supplier

/** A running console that plugins are loaded into. */
abstract class PluginSpecification extends AccessSpecification {

    @Shared @TempDir Path folder
    @Shared TestPlugins plugins

    @Override
    Map<String, String> settings() {
        ['data.folder': folder.resolve('data').toString(), 'plugins.stop-deadline': '1m']
    }

    def setupSpec() {
        plugins = new TestPlugins(platform)
    }

    def cleanup() {
        TroublePlugin.behave('')
        plugins.list()*.id().reverse().each { plugins.uninstall(it, true) }
    }

    PluginStatus install(PluginFixture plugin) {
        def archive = plugin.jar(folder)
        Files.newInputStream(archive).withCloseable { plugins.install(it, archive.fileName.toString()) }
    }

    static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        CompletableFuture.supplyAsync(work) { Thread.startVirtualThread(it) }
    }

    /** No plugin, no archive, no file, no table, no route, no thread. */
    void nothingIsLeftOf(String id) {
        assert plugins.find(id).empty
        assert rows("select id from signalbox.plugin where id = '$id' union select plugin from signalbox.plugin_archive where plugin = '$id'") == []
        assert files(id) == []
        assert !schemas().contains(id)
        assert admin.get("/api/plugins/$id").statusCode() == 404
        assert admin.get("/api/plugins/$id/request").statusCode() == 404
        new PollingConditions(timeout: 60).eventually { assert threads(id) == [] }
    }

    /** However many plugins were stopped, no more than the last one's class loader is still there. */
    void noLoaderIsLeft() {
        new PollingConditions(timeout: 90).eventually { assert platform.context().getBean(LoaderWatch).held() <= 1 }
    }

    List<String> schemas() {
        rows('select nspname from pg_namespace')
    }

    /** What lies unpacked of a plugin, and whatever was uploaded. */
    List<String> files(String id) {
        ['plugin-cache', 'plugin-uploads'].collect { folder.resolve("data/$it").toFile().list() ?: [] as String[] }
            .collectMany { it.toList() }.findAll { it.startsWith("$id-") || it.startsWith('upload-') || it.startsWith('.draft') }
    }

    static List<String> threads(String id) {
        Thread.allStackTraces.keySet()*.name.findAll { it.startsWith("$id-") }
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
