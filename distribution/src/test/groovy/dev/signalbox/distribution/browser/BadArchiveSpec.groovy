package dev.signalbox.distribution.browser

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

import com.microsoft.playwright.options.FilePayload
import dev.signalbox.distribution.Layout
import dev.signalbox.distribution.PluginSource
import java.nio.file.Files
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

class BadArchiveSpec extends BrowserSpecification {

    def "#what is refused with a sentence, and nothing of it stays"() {
        given:
        def page = administrator()
        def before = kept()
        page.navigate('/admin/plugins')
        button(page, 'Install a plugin').first().click()

        when:
        page.locator('#plugin-upload input[type=file]').setInputFiles(new FilePayload('notes.jar', 'application/java-archive', bytes))

        then:
        assertThat(dialog(page)).containsText(sentence)
        assertThat(dialog(page)).containsText('Nothing was installed.')
        button(page, 'Choose a file').isVisible()
        script.get('/api/plugins').body() == '[]'
        kept() == before

        where:
        what                    | bytes                                     || sentence
        'a text'                | 'hello'.bytes                             || 'notes.jar is not a zip file.'
        'an archive cut short'  | Arrays.copyOf(hello(), 20_000)            || 'notes.jar is cut off or damaged'
        'a zip of other things' | zip('notes.txt')                          || 'notes.jar has no META-INF/MANIFEST.MF.'
        'an entry that leaves'  | zip('META-INF/MANIFEST.MF', '../out.txt') || 'leads out of the archive with ".."'
    }

    def "a plugin that can't start is undone, and the dialog says why"() {
        given:
        def page = administrator()
        def archive = PluginSource.of('hello').renamed('notes')
            .replacing('create table greeting', 'create tabel greeting').archive(folder, '1.0.0')
        page.navigate('/admin/plugins')
        button(page, 'Install a plugin').first().click()

        when:
        page.locator('#plugin-upload input[type=file]').setInputFiles(archive)
        button(page, 'Install Notes 1.0.0').click()

        then:
        assertThat(dialog(page)).containsText('The migration of the schema notes by db/changelog.xml failed')
        assertThat(dialog(page)).containsText('Nothing was installed.')
        menuEntry(page, 'Hello').count() == 0
        script.get('/api/plugins').body() == '[]'
        script.get('/api/plugins/notes').statusCode() == 404
    }

    /** Every file of the console but PostgreSQL's. */
    private Set<String> kept() {
        def data = SharedConsole.get().folder.resolve('data')
        Files.walk(data).withCloseable { files ->
            files.filter(Files::isRegularFile).map { data.relativize(it).toString() }.filter { !it.startsWith('postgres') }.toList() as Set
        }
    }

    private static byte[] hello() {
        Files.readAllBytes(Layout.plugins().find { it.fileName.toString().startsWith('hello-') })
    }

    private static byte[] zip(String... entries) {
        def bytes = new ByteArrayOutputStream()
        new ZipOutputStream(bytes).withCloseable { out ->
            entries.each {
                out.putNextEntry(new ZipEntry(it))
                out.write('Manifest-Version: 1.0\nPlugin-Id: notes\nPlugin-Version: 1.0.0\nPlugin-Provider: Specs\n'.bytes)
                out.closeEntry()
            }
        }
        bytes.toByteArray()
    }
}
