package dev.signalbox.platform.access.login

import spock.lang.Specification

class LocalPathSpec extends Specification {

    def "after the login nobody is led to #text"() {
        expect:
        LocalPath.of(text) == '/'

        where:
        text << [null, '', 'notes', 'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example',
                 '/notes\r\nX: y', '/notes\nx', '/\tevil', '/ /evil.example', 'javascript:alert(1)', '/login', '/login?to=/x',
                 '/logout', '/password', '/api/users', '/' + 'x' * 3000]
    }

    def "after the login everybody gets to #text"() {
        expect:
        LocalPath.of(text) == text

        where:
        text << ['/', '/notes', '/notes/1?filter=open&sort=-date#top', '/a//b', '/loginaudit', '/apis', '/n%20o']
    }

    def "an entrance remembers where somebody wanted to go"() {
        expect:
        LocalPath.withTarget('/login', target) == entrance

        where:
        target             || entrance
        '/'                || '/login'
        '/notes?a=1&b=2'   || '/login?to=%2Fnotes%3Fa%3D1%26b%3D2'
        '//evil.example'   || '/login'
    }
}
