package dev.signalbox.distribution.rules

import com.tngtech.archunit.core.importer.ClassFileImporter
import dev.signalbox.distribution.Layout
import spock.lang.Specification

class PluginRulesSpec extends Specification {

    def "no shipped plugin uses the inside of the console or of another plugin"() {
        when:
        def archives = Layout.plugins()

        then:
        !archives.empty
        archives.collectMany { PluginRules.of(it).violations() } == []
    }

    def "a plugin may use the API of a plugin that it declares, and nothing else of it"() {
        given:
        def left = new ClassFileImporter().importPackages('dev.signalbox.plugins.left')

        expect:
        new PluginRules('left', declared, left).violations()*.replaceAll(/(?s).* <(dev\.signalbox\.plugins\.right[^>]*)>.*/, '$1').toSet() == uses as Set

        where:
        declared  | uses
        ['right'] | ['dev.signalbox.plugins.right.Inside']
        []        | ['dev.signalbox.plugins.right.Inside', 'dev.signalbox.plugins.right.api.Outside']
    }

    def "the sentence names the plugin and the place"() {
        given:
        def left = new ClassFileImporter().importPackages('dev.signalbox.plugins.left')

        expect:
        with(new PluginRules('left', ['right'], left).violations().first()) {
            contains('The plugin left ')
            contains('dev.signalbox.plugins.left.Left')
        }
    }
}
