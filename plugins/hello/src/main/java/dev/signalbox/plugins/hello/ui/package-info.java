/** The page. */
@NullMarked
package dev.signalbox.plugins.hello.ui;

import org.jspecify.annotations.NullMarked;
