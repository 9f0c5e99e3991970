package dev.signalbox.platform.document

import dev.signalbox.api.access.Role
import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import spock.lang.Shared

class OpenApiSpec extends AccessSpecification {

    static final METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']
    static final TYPES = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']

    @Shared Map document = of(admin)

    def "it is an OpenAPI 3.1 document"() {
        expect:
        document.openapi ==~ /3\.1\.\d+/
        document.info.title && document.info.version
        document.paths.keySet().every { it.startsWith('/') }
        document.security == [[token: []]]
        document.components.securitySchemes.token == [type: 'http', scheme: 'bearer']
    }

    def "each operation has an id of its own, an answer, and says where its variables stand"() {
        expect:
        operations*.operationId.every { it ==~ /[a-zA-Z0-9._-]+/ }
        operations*.operationId.countBy { it }.findAll { it.value > 1 }.isEmpty()
        document.paths.values().every { METHODS.containsAll(it.keySet()) }
        operations.every { it.responses && it.responses.every { status, answer -> status ==~ /default|[1-5](\d\d|XX)/ && (answer.description || answer.'$ref') } }
        document.paths.every { path, item ->
            def variables = (path =~ /\{([^}]+)}/).collect { it[1] }
            item.values().every { operation ->
                def named = (operation.parameters ?: []).findAll { it.in == 'path' }
                named*.name == variables && named.every { it.required && it.schema }
            }
        }
    }

    def "paths differ in more than the names of their variables"() {
        expect:
        document.paths.keySet().countBy { it.replaceAll(/\{[^}]+}/, '{}') }.findAll { it.value > 1 }.isEmpty()
    }

    def "every reference leads somewhere, and every schema is one"() {
        when:
        def references = []
        def schemas = []
        walk(document) { key, value ->
            if (key == '$ref') references << value
            if (key == 'schema') schemas << value
        }

        then:
        references
        references.every { String reference -> reference.startsWith('#/') && reference.drop(2).split('/').inject(document) { at, step -> at?.get(step) } }
        (schemas + document.components.schemas.values()).each { assert wrong(it) == [] }
    }

    def "an action says what it takes and how it refuses"() {
        given:
        def run = document.paths['/api/actions/signalbox.people.add'].post
        def input = run.requestBody.content.'application/json'.schema.properties.input

        expect:
        input.properties.keySet().containsAll(['name', 'fullName', 'role'])
        input.required.contains('name')
        input.properties.role.enum.contains('DEV')
        run.responses.default.content.'application/json'.schema == ['$ref': '#/components/schemas/Error']
        document.paths['/api/actions/signalbox.people.add/check']
    }

    def "everybody gets what they may use, and no more"() {
        given:
        def dev = of(person('dora', Role.DEV))

        expect:
        document.paths['/api/access-matrix'] && !dev.paths['/api/access-matrix']
        document.paths['/api/actions/signalbox.people.add'] && !dev.paths['/api/actions/signalbox.people.add']
        dev.paths['/api/events'].get
        dev.paths['/api/events/live'].get
        stranger().get('/api/openapi.json').statusCode() == 401
    }

    private static Map of(TestBrowser browser) {
        json(browser.get('/api/openapi.json')) as Map
    }

    private List<Map> getOperations() {
        document.paths.values().collectMany { it.values() } as List<Map>
    }

    private static void walk(Object node, Closure visit) {
        if (node instanceof Map) node.each { key, value -> visit(key, value); walk(value, visit) }
        if (node instanceof List) node.each { walk(it, visit) }
    }

    /** What JSON Schema 2020-12 does not allow in it. */
    private static List<String> wrong(Map schema, String where = '') {
        def found = []
        def types = schema.type instanceof List ? schema.type : [schema.type].findAll()
        if (!TYPES.containsAll(types)) found << "$where: type $schema.type"
        if (schema.containsKey('required') && !(schema.required instanceof List && schema.required.every { it instanceof String && schema.properties?.containsKey(it) })) found << "$where: required $schema.required"
        if (schema.containsKey('enum') && !(schema.enum instanceof List && schema.enum)) found << "$where: enum"
        ['minLength', 'maxLength', 'minimum', 'maximum'].each { if (schema.containsKey(it) && !(schema[it] instanceof Number)) found << "$where: $it" }
        if (schema.pattern) java.util.regex.Pattern.compile(schema.pattern as String)
        (schema.properties ?: [:]).each { name, property -> found.addAll(wrong(property as Map, "$where/$name")) }
        if (schema.items) found.addAll(wrong(schema.items as Map, "$where[]"))
        found*.toString()
    }
}
