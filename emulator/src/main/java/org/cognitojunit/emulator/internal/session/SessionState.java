package org.cognitojunit.emulator.internal.session;

/** What a challenge remembers from the time it is put to the time it is answered. Immutable; each challenge has its own. */
public interface SessionState {}
