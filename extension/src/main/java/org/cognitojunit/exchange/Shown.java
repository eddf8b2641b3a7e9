package org.cognitojunit.exchange;

import java.util.List;

/** What is shown of a value that a call carried. */
public sealed interface Shown {

    /** A value that may be read by anyone. */
    record Text(String text) implements Shown {}

    /**
     * A secret, which is left out.
     *
     * @param claims what an access or ID token says, which cannot be used to sign in; empty for any other secret
     */
    record Redacted(List<Claim> claims) implements Shown {}

    /**
     * Values with names, in their own order.
     *
     * @param isMap whether the names are chosen by the caller, not by the API
     */
    record Members(List<Member> members, boolean isMap) implements Shown {}

    /** A list. */
    record Items(List<Shown> items) implements Shown {}

    /** A value and its name. */
    record Member(String name, Shown value) {}
}
