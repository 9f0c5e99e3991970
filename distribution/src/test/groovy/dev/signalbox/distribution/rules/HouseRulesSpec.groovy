package dev.signalbox.distribution.rules

import static com.tngtech.archunit.base.DescribedPredicate.not
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.lang.ArchCondition
import com.tngtech.archunit.lang.ConditionEvents
import com.tngtech.archunit.lang.SimpleConditionEvent
import dev.signalbox.api.action.DeclaredAction
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

    def "#who are changed by actions alone"() {
        expect:
        noClasses().that(not(areActions)).and().resideOutsideOfPackage(home)
            .should(callAnyOf(mutators))
            .check(house)

        where:
        who        | home                                          | mutators
        'plugins'  | 'dev.signalbox.platform.plugin.lifecycle'     | ['PluginOperations.install', 'PluginOperations.enable', 'PluginOperations.disable', 'PluginOperations.rollBack', 'PluginOperations.uninstall']
        'stored plugins' | 'dev.signalbox.platform.plugin.lifecycle' | ['PluginStore.beginInstall', 'PluginStore.finishInstall', 'PluginStore.finishUpgrade', 'PluginStore.setState', 'PluginStore.remove']
        'sessions' | 'dev.signalbox.platform.access.user'          | ['Passwords.endSessions']
    }

    def "no page and no endpoint sees what changes people, tokens or plugins"() {
        expect:
        methods().that().areDeclaredInClassesThat().haveSimpleNameEndingWith(service)
            .and().areDeclaredInClassesThat().resideInAPackage('dev.signalbox.platform..')
            .and().arePublic()
            .should().haveNameMatching(reading)
            .check(house)

        where:
        service         || reading
        'UserService'   || 'list|find'
        'TokenService'  || 'list|find'
        'PluginService' || 'list|find|get|log|inspect|previousVersion'
    }

    private static final DescribedPredicate<JavaClass> areActions =
        JavaClass.Predicates.assignableTo(DeclaredAction)

    private static ArchCondition<JavaClass> callAnyOf(List<String> methods) {
        new ArchCondition<JavaClass>('call ' + methods.join(', ')) {
            @Override
            void check(JavaClass type, ConditionEvents events) {
                type.accessesFromSelf.findAll { "${it.target.owner.simpleName}.${it.target.name}".toString() in methods }
                    .each { events.add(SimpleConditionEvent.satisfied(it, it.description)) }
            }
        }
    }
}
