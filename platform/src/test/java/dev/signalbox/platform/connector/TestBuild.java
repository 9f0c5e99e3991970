package dev.signalbox.platform.connector;

import io.micronaut.serde.annotation.Serdeable;

/** What a product of the specs knows. */
@Serdeable
public record TestBuild(String id, int size) {}
