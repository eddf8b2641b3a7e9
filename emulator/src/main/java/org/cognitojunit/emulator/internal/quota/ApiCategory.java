package org.cognitojunit.emulator.internal.quota;

/** A category of API calls, by its name in the guide, with the rate that every account has. */
public enum ApiCategory {
    UserAuthentication(120, true),
    UserCreation(50, true),
    UserFederation(25, true),
    UserAccountRecovery(30, false),
    UserRead(120, true),
    UserUpdate(25, false),
    UserToken(120, true),
    UserResourceRead(50, true),
    UserResourceUpdate(25, false),
    UserList(30, false),
    UserPoolRead(15, false),
    UserPoolUpdate(15, false),
    UserPoolResourceRead(20, false),
    UserPoolResourceUpdate(15, false),
    UserPoolClientRead(15, false),
    UserPoolClientUpdate(15, false),
    ClientAuthentication(150, false),
    LimitManagement(1, false);

    private final int free;
    private final boolean adjustable;

    ApiCategory(int free, boolean adjustable) {
        this.free = free;
        this.adjustable = adjustable;
    }

    /** The rate without a charge, in calls a second. */
    public int free() {
        return free;
    }

    public boolean adjustable() {
        return adjustable;
    }
}
