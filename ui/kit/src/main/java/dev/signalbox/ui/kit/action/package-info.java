/**
 * What a page needs to offer actions: the button that knows whether it may be pressed and why not,
 * the dialog that shows what will happen, and the form made from the input's declaration.
 */
@NullMarked
package dev.signalbox.ui.kit.action;

import org.jspecify.annotations.NullMarked;
