/** Who has to agree. */
@NullMarked
package dev.signalbox.api.approval;

import org.jspecify.annotations.NullMarked;
