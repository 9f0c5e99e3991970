package dev.signalbox.distribution.rules

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import spock.lang.Shared
import spock.lang.Specification

class HouseRulesSpec extends Specification {

    @Shared
    JavaClasses house = new ClassFileImporter().importPackages(
        'dev.signalbox.api', 'dev.signalbox.platform', 'dev.signalbox.ui', 'dev.signalbox.distribution')

    def "the #who does not know the #whom"() {
        expect:
        noClasses().that().resideInAPackage("dev.signalbox.$from..")
            .should().dependOnClassesThat().resideInAnyPackage(*to.collect { "dev.signalbox.$it.." })
            .allowEmptyShould(true).check(house)

        where:
        who          | from         | to
        'plugin API' | 'api'        | ['platform', 'ui', 'plugins', 'distribution']
        'platform'   | 'platform'   | ['ui', 'plugins', 'distribution']
        'UI kit'     | 'ui.kit'     | ['platform', 'ui.console', 'plugins', 'distribution']
        'console'    | 'ui.console' | ['plugins', 'distribution']
        whom = to.join(', ')
    }

    def "the platform has no view"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.signalbox.platform..')
            .should().dependOnClassesThat().resideInAPackage('com.vaadin..')
            .check(house)
    }

    def "the packages of the #module go one way"() {
        expect:
        slices().matching("dev.signalbox.$module.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(house)

        where:
        module << ['api', 'platform', 'ui.kit', 'ui.console']
    }
}
