package dev.signalbox.distribution.rules

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.Location
import java.nio.file.Path
import java.util.jar.JarFile

/** What a plugin's classes may use, read from its archive. */
class PluginRules {

    static final String HOME = 'dev.signalbox.plugins.'

    final String id
    final Set<String> declared
    final JavaClasses classes

    PluginRules(String id, Collection<String> declared, JavaClasses classes) {
        this.id = id
        this.declared = declared as Set
        this.classes = classes
    }

    static PluginRules of(Path archive) {
        new JarFile(archive.toFile()).withCloseable { jar ->
            def manifest = jar.manifest.mainAttributes
            def ids = (manifest.getValue('Plugin-Dependencies') ?: '').split(',')
                .collect { it.trim().replaceAll(/[@?].*/, '') }.findAll()
            def classes = new ClassFileImporter().importLocations([Location.of(archive)])
            new PluginRules(manifest.getValue('Plugin-Id'), ids, classes)
        }
    }

    /** A sentence for each use of what is not the plugin's to use. */
    List<String> violations() {
        classes.collectMany { it.directDependenciesFromSelf }
            .findAll { forbidden(it.targetClass.baseComponentType) }
            .collect { "The plugin $id uses the inside of another house: $it.description" as String }
            .unique().sort()
    }

    private boolean forbidden(JavaClass used) {
        def name = used.name
        if (name.startsWith(HOME)) {
            return !own(name) && !declared.any { name.startsWith(HOME + segment(it) + '.api.') }
        }
        ['platform', 'ui.console', 'distribution'].any { name.startsWith("dev.signalbox.${it}.") }
    }

    private boolean own(String name) {
        name.startsWith(HOME + segment(id) + '.')
    }

    private static String segment(String id) {
        id.replace('-', '')
    }
}
