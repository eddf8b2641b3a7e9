package org.cognitojunit.emulator.internal.token;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes that scopes show, in ID tokens and at the userInfo endpoint: {@code openid} alone shows all; beside {@code
 * email}, {@code phone} or {@code profile} it shows what those name.
 */
public final class ShownAttributes {

    private static final Set<String> EMAIL = Set.of("email", "email_verified");
    private static final Set<String> PHONE = Set.of("phone_number", "phone_number_verified");

    private final Collection<String> scopes;
    private final boolean all;

    private ShownAttributes(Collection<String> scopes) {
        this.scopes = scopes;
        this.all = !scopes.contains("email") && !scopes.contains("phone") && !scopes.contains("profile");
    }

    public static ShownAttributes by(Collection<String> scopes) {
        return new ShownAttributes(scopes);
    }

    public boolean contains(String attribute) {
        if (all) {
            return true;
        }
        if (EMAIL.contains(attribute)) {
            return scopes.contains("email");
        }
        return scopes.contains(PHONE.contains(attribute) ? "phone" : "profile");
    }

    /** The attributes that a client must be able to read for these scopes. */
    public Set<String> required() {
        Set<String> required = new TreeSet<>();
        if (scopes.contains("email")) {
            required.addAll(EMAIL);
        }
        if (scopes.contains("phone")) {
            required.addAll(PHONE);
        }
        return required;
    }
}
