package dev.signalbox.platform.administration

import dev.signalbox.platform.access.AccessSpecification
import dev.signalbox.platform.access.TestBrowser
import groovy.json.JsonOutput
import groovy.sql.GroovyRowResult
import groovy.sql.Sql
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse

/** A running console whose audit log is read, and made to fail. */
abstract class AdministrationSpecification extends AccessSpecification {

    @Shared @AutoCleanup Sql sql = new Sql(database.connect())

    /** What was recorded of an action, the latest first. */
    List<GroovyRowResult> entries(String action, String target) {
        sql.rows('''select * from signalbox.audit_entry where action = ? and target = ? order by number desc''', [action, target])
    }

    GroovyRowResult entry(String action, String target) {
        entries(action, target)[0]
    }

    /** Sends it under an idempotency key. */
    static HttpResponse<String> keyed(TestBrowser browser, String key, String method, String path, Map body) {
        browser.exchange(method, path, BodyPublishers.ofString(JsonOutput.toJson(body)),
            'Content-Type', 'application/json', 'Origin', browser.origin(), 'X-CSRF-Token', browser.csrfToken(),
            'Idempotency-Key', key)
    }

    /** While it lasts, no audit entry of the action can be written. */
    void withoutAudit(String action, Closure call) {
        sql.execute("alter table signalbox.audit_entry add constraint no_entry check (action <> '$action' or outcome <> 'done') not valid" as String)
        try {
            call()
        } finally {
            sql.execute('alter table signalbox.audit_entry drop constraint no_entry')
        }
    }

    int count(String table) {
        sql.firstRow("select count(*) n from signalbox.$table" as String).n
    }
}
