package dev.signalbox.platform.connector

import dev.signalbox.platform.plugin.PluginFixture
import dev.signalbox.platform.plugin.PluginSpecification

class PluginConnectorSpec extends PluginSpecification {

    /** Made by the settings, which are asked for before any field of this class is set. */
    static MisbehavingProduct product

    @Override
    Map<String, String> settings() {
        product = new MisbehavingProduct()
        super.settings() + ['connector.patcher.url': product.url(), 'connector.patcher.tries': '1']
    }

    def cleanupSpec() { product.close() }

    def "a plugin talks to a product in its own types, and takes them along when it goes"() {
        given:
        product.answers('/builds/7', 200, '{"id":"b7","size":3}')
        product.answers('/builds/8', 200, '{"id":"b8"')

        when:
        3.times {
            install(talker())
            assert json(admin.get('/api/plugins/talker/builds/7')) == [id: 'b7', size: 3]
            assert json(admin.get('/api/plugins/talker/builds/8')).code == 'connector-malformed'
            assert json(admin.get('/api/plugins/talker/elsewhere')).code == 'connector-unknown'
            plugins.uninstall('talker', true)
        }

        then:
        noLoaderIsLeft()
    }

    private static PluginFixture talker() {
        PluginFixture.named('talker').version('1.0.0').java('''
            package acme.talker;

            import io.micronaut.serde.annotation.Serdeable;

            @Serdeable
            public record Build(String id, int size) {}
            ''').java('''
            package acme.talker;

            import dev.signalbox.api.connector.Connectors;
            import io.micronaut.http.annotation.Controller;
            import io.micronaut.http.annotation.Get;

            @Controller
            class BuildController {
              private final Connectors connectors;

              BuildController(Connectors connectors) {
                this.connectors = connectors;
              }

              @Get("/builds/{id}")
              Build build(String id) {
                return connectors.of("patcher").get("/builds/{id}", id).as(Build.class);
              }

              @Get("/elsewhere")
              Build elsewhere() {
                return connectors.of("elsewhere").get("/").as(Build.class);
              }
            }
            ''')
    }
}
