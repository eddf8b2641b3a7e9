package org.cognitojunit;

import java.util.List;
import java.util.Map;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.exchange.VisibleText;

/** A user of a pool. {@link #toString} does not show the password. */
public final class TestUser {

    private final UserDefinition definition;
    private volatile String password;

    private TestUser(UserDefinition definition) {
        this.definition = definition;
        this.password = definition.initialPassword();
    }

    /** A user as a definition has them. */
    public static TestUser of(UserDefinition definition) {
        return new TestUser(definition);
    }

    /** A user who is there already, with the password that they sign in with. */
    public static TestUser of(String name, String password) {
        return of(UserDefinition.builder(name).password(password).build());
    }

    /** The username. */
    public String name() {
        return definition.name();
    }

    /**
     * The password that the user signs in with now: the declared one, until the test answers {@code NEW_PASSWORD_REQUIRED}
     * through a step of {@link UserPool#adminSignIn} or {@link UserPool#signIn}. Changes that the test makes by other calls
     * are not followed: {@link #chose} says them.
     */
    public String password() {
        return password;
    }

    /** The attributes that the user was declared with. */
    public Map<String, String> attributes() {
        return definition.attributes();
    }

    /** The groups that the user was declared to be in. */
    public List<String> groups() {
        return definition.groups();
    }

    /** Says which password the user signs in with from now on, after a change by other calls, for example ChangePassword. */
    public void chose(String newPassword) {
        password = newPassword;
    }

    @Override
    public String toString() {
        return VisibleText.of("TestUser[" + name() + "]");
    }
}
