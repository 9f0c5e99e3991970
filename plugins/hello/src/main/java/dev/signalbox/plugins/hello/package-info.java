/** People greet each other: a small plugin that has one of each thing that a plugin can bring. */
@NullMarked
package dev.signalbox.plugins.hello;

import org.jspecify.annotations.NullMarked;
