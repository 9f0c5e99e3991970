package dev.signalbox.platform.secret.seal;

import java.util.Set;

/** A bean that knows of something that can only be opened or checked with certain keys. */
public interface KeyUse {

  Set<String> keyIds();
}
