package dev.signalbox.plugins.right.api;

public record Outside(String name) {}
