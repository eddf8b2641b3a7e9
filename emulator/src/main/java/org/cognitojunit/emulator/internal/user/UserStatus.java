package org.cognitojunit.emulator.internal.user;

/** Where a user stands between creation and use, as {@code UserStatusType} names it. */
public enum UserStatus {
    UNCONFIRMED,
    CONFIRMED,
    RESET_REQUIRED,
    FORCE_CHANGE_PASSWORD,
    EXTERNAL_PROVIDER
}
