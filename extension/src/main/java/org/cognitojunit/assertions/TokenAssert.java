package org.cognitojunit.assertions;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.cognitojunit.UserPool;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;
import org.jspecify.annotations.Nullable;

/** Assertions about one access or ID token. A failure shows the token's claims, not the token. */
public final class TokenAssert extends AbstractAssert<TokenAssert, SignedJWT> {

    private static final String GROUPS = "cognito:groups";

    private final String what;
    private final Map<String, Object> claims;

    private TokenAssert(String what, SignedJWT actual, Map<String, Object> claims) {
        super(actual, TokenAssert.class);
        this.what = what;
        this.claims = claims;
        info.description(what);
    }

    /** The point first: the claims are long. */
    @Override
    protected AssertionError failure(String message, Object... arguments) {
        return super.failure("%s%n%s", String.format(message, arguments), claimsShown());
    }

    @Override
    protected AssertionError failureWithActualExpected(
            Object found, Object expected, String message, Object... arguments) {
        return super.failureWithActualExpected(
                found, expected, "%s%n%s", String.format(message, arguments), claimsShown());
    }

    private String claimsShown() {
        return "The claims of the " + what + ": " + claims;
    }

    static TokenAssert of(String what, String token, Exchange exchange) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Map<String, Object> claims = jwt.getPayload().toJSONObject();
            if (claims != null) {
                return new TokenAssert(what, jwt, claims);
            }
        } catch (ParseException e) {
            // Its message would quote the token.
        }
        throw new AssertionError("Expected the " + what + " to be a signed JSON Web Token, but "
                + (token.isEmpty() ? "there is none." : "it is something else.") + "\n\nThe exchange:\n" + exchange
                + "\n");
    }

    /**
     * Is signed by the pool: RS256 with the key that the token names, which is among the keys that the pool publishes.
     *
     * <p>Fetches the pool's keys. Says nothing of expiry: a test may have moved the clock.
     */
    public TokenAssert isSignedBy(UserPool pool) {
        String problem = PublishedKeys.at(pool.jwksUri()).problemWith(actual);
        if (!problem.isEmpty()) {
            throw failure("Expected the %s to be signed by %s, but %s.", what, pool, problem);
        }
        return this;
    }

    /** Has a claim, whatever its value. */
    public TokenAssert hasClaim(String name) {
        if (claims.get(name) == null) {
            throw failure("Expected the claim '%s', but there is none.", name);
        }
        return this;
    }

    /**
     * Has a claim with a value.
     *
     * @param value a String, Boolean, whole number, List or Map; an {@link Instant} for a claim in seconds such as {@code exp}
     */
    public TokenAssert hasClaim(String name, Object value) {
        hasClaim(name);
        Object found = claims.get(name);
        if (!Objects.equals(found, asJson(value))) {
            throw failureWithActualExpected(
                    found,
                    value,
                    "Expected the claim '%s' to be %s, but it is %s.",
                    name,
                    visible(value),
                    visible(found));
        }
        return this;
    }

    private static Object asJson(Object value) {
        if (value instanceof Instant instant) {
            return instant.getEpochSecond();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    /** Has no claim of this name. */
    public TokenAssert doesNotHaveClaim(String name) {
        if (claims.get(name) != null) {
            throw failure("Expected no claim '%s', but it is %s.", name, visible(claims.get(name)));
        }
        return this;
    }

    /** Has the {@code sub} claim. */
    public TokenAssert hasSubject(String subject) {
        return hasClaim("sub", subject);
    }

    /** Has the {@code iss} claim. */
    public TokenAssert hasIssuer(URI issuer) {
        return hasClaim("iss", issuer.toString());
    }

    /** Has these {@code cognito:groups}, in any order, and no others; with no argument the same as {@link #hasNoGroups}. */
    public TokenAssert hasGroups(String... groups) {
        if (groups.length == 0) {
            return hasNoGroups();
        }
        hasClaim(GROUPS);
        List<String> expected = Arrays.stream(groups).sorted().toList();
        Object found = claims.get(GROUPS);
        boolean same = found instanceof List<?> list
                && list.stream().map(String::valueOf).sorted().toList().equals(expected);
        if (!same) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "Expected the groups %s, but they are %s.",
                    visible(Arrays.asList(groups)),
                    visible(found));
        }
        return this;
    }

    /** Has no {@code cognito:groups}. */
    public TokenAssert hasNoGroups() {
        return doesNotHaveClaim(GROUPS);
    }

    /** Is valid this long: {@code exp} minus {@code iat}. */
    public TokenAssert expiresIn(Duration validity) {
        Duration found = Duration.ofSeconds(seconds("exp") - seconds("iat"));
        if (!found.equals(validity)) {
            throw failureWithActualExpected(
                    found, validity, "Expected the %s to be valid for %s, but it is for %s.", what, validity, found);
        }
        return this;
    }

    private long seconds(String claim) {
        hasClaim(claim);
        if (claims.get(claim) instanceof Number number) {
            return number.longValue();
        }
        throw failure(
                "Expected the claim '%s' to be a number of seconds, but it is %s.", claim, visible(claims.get(claim)));
    }

    private static String visible(@Nullable Object value) {
        return VisibleText.of(String.valueOf(value));
    }
}
