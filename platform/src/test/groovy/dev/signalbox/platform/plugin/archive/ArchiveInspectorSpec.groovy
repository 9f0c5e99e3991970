package dev.signalbox.platform.plugin.archive

import dev.signalbox.api.error.SignalboxException
import dev.signalbox.platform.plugin.PluginConfig
import dev.signalbox.platform.plugin.PluginError
import dev.signalbox.platform.plugin.PluginFixture
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.zip.CRC32
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

class ArchiveInspectorSpec extends Specification {

    static final MEGABYTE = 1024 * 1024

    @TempDir Path folder

    PluginConfig limits = new PluginConfig(2 * MEGABYTE, 8 * MEGABYTE, 50, Duration.ofSeconds(5), Duration.ofSeconds(5), false)

    def "an archive that is in order is described without being run"() {
        given:
        def library = zip(['org/acme/Tool.class': classFile(), 'META-INF/micronaut/io.micronaut.inject.BeanDefinitionReference/org.acme.Def': ''])

        when:
        def archive = inspect(PluginFixture.named('release-train').version('1.2.3')
            .manifest('Plugin-Dependencies', 'notes@>=1.0.0, extras?@<2.0.0')
            .manifest('Plugin-Requires', '>=0.1.0 & <0.2.0')
            .entry('acme/Thing.class', classFile())
            .entry('assets/icons/train.svg', '<svg/>')
            .entry('lib/tool.jar', library)
            .migration('create table train (id int)'))

        then:
        with(archive.manifest()) {
            id() == 'release-train'
            version() == '1.2.3'
            provider() == 'Acme'
            dependencies()*.toString() == ['Dependency[id=notes, range=>=1.0.0, optional=false]', 'Dependency[id=extras, range=<2.0.0, optional=true]']
        }
        archive.contents().classes() == ['acme.Thing', 'org.acme.Tool'] as Set
        archive.contents().beans() == ['org.acme.Def'] as Set
        archive.contents().assets() == ['icons/train.svg'] as Set
        archive.contents().migrations()
    }

    def "#what is refused"() {
        when:
        inspect(bytes)

        then:
        def problem = thrown(SignalboxException)
        problem.code() == code
        problem.sentence().contains(sentence)

        where:
        what                       | bytes                                | code                          || sentence
        'an empty file'            | new byte[0]                          | PluginError.NOT_AN_ARCHIVE    || 'x.jar is empty.'
        'what is no zip'           | 'hello'.bytes                        | PluginError.NOT_AN_ARCHIVE    || 'x.jar is not a zip file. A plugin\'s archive is the .jar that its build makes.'
        'the start of an archive'  | truncated(0.5)                       | PluginError.ARCHIVE_DAMAGED   || 'x.jar is cut off or damaged'
        'an archive without end'   | truncated(0.98)                      | PluginError.ARCHIVE_DAMAGED   || 'x.jar is cut off or damaged'
        'changed content'          | flipped()                            | PluginError.ARCHIVE_DAMAGED   || 'x.jar is cut off or damaged'
        'a zip without a manifest' | zip(['a.txt': 'a'])                  | PluginError.MANIFEST_MISSING  || 'x.jar has no META-INF/MANIFEST.MF.'
        'a broken manifest'        | zip(['META-INF/MANIFEST.MF': 'Plugin Id\n']) | PluginError.MANIFEST_WRONG    || 'x.jar: META-INF/MANIFEST.MF can\'t be read'
        'an ordinary jar'          | zip(['META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n']) | PluginError.MANIFEST_WRONG || 'x.jar: META-INF/MANIFEST.MF has no Plugin-Id.'
        'the same entry twice'     | twice()                              | PluginError.ENTRY_TWICE       || 'x.jar holds the entry "a/b.txt" more than once.'
    }

    def "the manifest's #entry #value is refused"() {
        when:
        inspect(PluginFixture.named('notes').manifest(entry, value))

        then:
        def problem = thrown(SignalboxException)
        problem.code() == code
        problem.sentence().contains(sentence)

        where:
        entry                 | value                | code                       || sentence
        'Plugin-Id'           | 'Notes'              | PluginError.ID_WRONG       || 'the Plugin-Id "Notes" is not a plain name'
        'Plugin-Id'           | '../notes'           | PluginError.ID_WRONG       || 'the Plugin-Id "../notes" is not a plain name'
        'Plugin-Id'           | 'n'                  | PluginError.ID_WRONG       || 'the Plugin-Id "n" is not a plain name'
        'Plugin-Id'           | 'my notes'           | PluginError.ID_WRONG       || 'the Plugin-Id "my notes" is not a plain name'
        'Plugin-Id'           | 'n' * 41             | PluginError.ID_WRONG       || 'is not a plain name'
        'Plugin-Id'           | 'api'                | PluginError.ID_WRONG       || 'the Plugin-Id "api" is taken by the console itself'
        'Plugin-Id'           | 'pg-catalog'         | PluginError.ID_WRONG       || 'the Plugin-Id "pg-catalog" is taken'
        'Plugin-Id'           | 'information-schema' | PluginError.ID_WRONG       || 'is taken by the console itself'
        'Plugin-Version'      | null                 | PluginError.MANIFEST_WRONG || 'META-INF/MANIFEST.MF has no Plugin-Version.'
        'Plugin-Version'      | 'latest'             | PluginError.MANIFEST_WRONG || 'the Plugin-Version "latest" is not a semantic version'
        'Plugin-Provider'     | ' '                  | PluginError.MANIFEST_WRONG || 'META-INF/MANIFEST.MF has no Plugin-Provider.'
        'Plugin-Requires'     | 'new enough'         | PluginError.MANIFEST_WRONG || 'Plugin-Requires holds "new enough", which is no range of versions'
        'Plugin-Dependencies' | 'Other@1.0.0'        | PluginError.ID_WRONG       || 'Plugin-Dependencies: the Plugin-Id "Other"'
        'Plugin-Dependencies' | 'other@soon'         | PluginError.MANIFEST_WRONG || 'Plugin-Dependencies holds "soon", which is no range of versions'
    }

    def "an entry called #name is refused"() {
        when:
        inspect(PluginFixture.named('notes').entry(name, 'x'))

        then:
        def problem = thrown(SignalboxException)
        problem.code() == PluginError.ENTRY_NAME_WRONG
        problem.sentence().contains(sentence)

        where:
        name             || sentence
        '../evil.txt'    || 'the entry "../evil.txt" leads out of the archive'
        'a/../../b'      || 'the entry "a/../../b" leads out of the archive'
        '/etc/passwd'    || 'the entry "/etc/passwd" is an absolute path'
        'C:/evil'        || 'the entry "C:/evil" is an absolute path'
        'a\\b.txt'       || 'the entry "a\\b.txt" has a backslash'
        'a\u0001b'       || 'the entry "a?b" has a control character'
    }

    def "a class #why is refused"() {
        when:
        inspect(PluginFixture.named('notes').entry(name, content))

        then:
        def problem = thrown(SignalboxException)
        problem.code() == code
        problem.sentence().contains(sentence)

        where:
        why                            | name                            | content          | code                          || sentence
        'for a newer Java'             | 'acme/New.class'                | classFile(70)    | PluginError.CLASS_TOO_NEW     || 'acme/New.class was compiled for Java 26 (class version 70); the console runs on Java 25. Compile it with --release 25.'
        'with preview features'        | 'acme/New.class'                | classFile(69, -1)| PluginError.CLASS_TOO_NEW     || 'acme/New.class uses preview features of Java'
        'that is none'                 | 'acme/New.class'                | 'text'.bytes     | PluginError.ARCHIVE_DAMAGED   || 'acme/New.class is not a class file'
        'in a package of the platform' | 'dev/signalbox/platform/A.class'| classFile()      | PluginError.PACKAGE_NOT_YOURS || 'is in the package dev.signalbox.platform, which belongs to the console'
        'in a package of the API'      | 'dev/signalbox/api/A.class'     | classFile()      | PluginError.PACKAGE_NOT_YOURS || 'is in the package dev.signalbox.api'
        'in a package of Micronaut'    | 'io/micronaut/http/A.class'     | classFile()      | PluginError.PACKAGE_NOT_YOURS || 'is in the package io.micronaut'
        'in a package of the JDK'      | 'java/lang/A.class'             | classFile()      | PluginError.PACKAGE_NOT_YOURS || 'is in the package java,'
    }

    def "a class for a newer Java is found inside a library too"() {
        when:
        inspect(PluginFixture.named('notes').entry('lib/new.jar', zip(['acme/New.class': classFile(70)])))

        then:
        def problem = thrown(SignalboxException)
        problem.code() == PluginError.CLASS_TOO_NEW
        problem.sentence().contains(', lib/new.jar: acme/New.class was compiled for Java 26')
    }

    def "a library that is damaged is named"() {
        when:
        inspect(PluginFixture.named('notes').entry('lib/broken.jar', 'PK\3\4 and then nothing'))

        then:
        def problem = thrown(SignalboxException)
        problem.code() == PluginError.ARCHIVE_DAMAGED
        problem.sentence().contains('lib/broken.jar')
    }

    def "what unpacks to #what is refused without being unpacked"() {
        when:
        inspect(archive())

        then:
        def problem = thrown(SignalboxException)
        problem.code() == PluginError.ARCHIVE_UNPACKS_TOO_LARGE
        problem.sentence().contains(sentence)

        where:
        what                            | archive                                                                                              || sentence
        'far more than it is packed'    | { PluginFixture.named('notes').entry('zeros', new byte[4 * MEGABYTE]) }                              || 'zeros unpacks to more than 50 times its packed size (plugins.max-ratio)'
        'too much in all'               | { (1..9).inject(PluginFixture.named('notes')) { plugin, n -> plugin.entry("noise$n", noise(MEGABYTE)) } }    || 'it unpacks to more than 8 MB (plugins.max-unpacked-size)'
        'far more inside a library'     | { PluginFixture.named('notes').entry('lib/a.jar', zip(['zeros': new byte[4 * MEGABYTE]])) }          || 'zeros unpacks to more than 50 times'
        'too many entries'              | { zip((1..50_001).collectEntries { ["e$it" as String, ''] }) }                                       || 'it has more than 50000 entries'
    }

    private Archive inspect(PluginFixture plugin) {
        new ArchiveInspector(limits).inspect(received(Files.readAllBytes(plugin.jar(folder, 'x.jar'))))
    }

    private Archive inspect(byte[] bytes) {
        new ArchiveInspector(limits).inspect(received(bytes))
    }

    private ReceivedFile received(byte[] bytes) {
        def file = folder.resolve('upload.part')
        Files.write(file, bytes)
        new ReceivedFile(file, '/home/somebody/x.jar', bytes.length, 'sum')
    }

    static byte[] zip(Map<String, ?> entries) {
        def bytes = new ByteArrayOutputStream()
        new ZipOutputStream(bytes).withCloseable { out ->
            entries.each { name, content ->
                out.putNextEntry(new ZipEntry(name))
                out.write(content instanceof byte[] ? content : content.toString().bytes)
                out.closeEntry()
            }
        }
        bytes.toByteArray()
    }

    static byte[] good() {
        zip(['META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\nPlugin-Id: notes\nPlugin-Version: 1.0.0\nPlugin-Provider: Acme\n', 'noise': noise(1000)])
    }

    static byte[] truncated(double share) {
        Arrays.copyOf(good(), (int) (good().length * share))
    }

    /** One byte of the second entry's packed content is another one. */
    static byte[] flipped() {
        def bytes = good()
        bytes[500] ^= 1
        bytes
    }

    /** The library that writes zips refuses to do it, so the second name is changed afterwards. */
    static byte[] twice() {
        def text = new String(zip(['a/b.txt': '1', 'a/c.txt': '2']), 'ISO-8859-1')
        text.replace('a/c.txt', 'a/b.txt').getBytes('ISO-8859-1')
    }

    static byte[] noise(int length) {
        def bytes = new byte[length]
        new Random(7).nextBytes(bytes)
        bytes
    }

    static byte[] classFile(int major = 69, int minor = 0) {
        [0xCA, 0xFE, 0xBA, 0xBE, minor >> 8, minor, major >> 8, major].collect { (byte) it } as byte[]
    }
}
