/** What was done, attempted and refused, so that nobody can change it unseen. */
@NullMarked
package dev.signalbox.platform.audit;

import org.jspecify.annotations.NullMarked;
