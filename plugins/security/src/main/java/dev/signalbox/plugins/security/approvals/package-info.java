/** What waits for somebody to agree, and what became of it. */
@NullMarked
package dev.signalbox.plugins.security.approvals;

import org.jspecify.annotations.NullMarked;
