/** Every change is a declared action: the button, the endpoint and the audit entry come from it. */
@NullMarked
package dev.signalbox.api.action;

import org.jspecify.annotations.NullMarked;
