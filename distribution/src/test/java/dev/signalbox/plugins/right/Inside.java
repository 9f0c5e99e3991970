package dev.signalbox.plugins.right;

public record Inside(String name) {}
