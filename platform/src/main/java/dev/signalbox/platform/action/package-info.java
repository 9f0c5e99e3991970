/**
 * The one way in: who asks, may they, is it valid, what objects, who must agree; then the change
 * and its record in one transaction.
 */
@NullMarked
package dev.signalbox.platform.action;

import org.jspecify.annotations.NullMarked;
