package org.cognitojunit.auth;

import org.jspecify.annotations.Nullable;

/** Where a sign-in through a pool's domain stands: the application has a code, it has an error, or the browser shows a page. */
public sealed interface OAuthStep {

    /**
     * The code that the sign-in ended in.
     *
     * @throws AssertionError if the domain answered otherwise
     */
    default Code expectCode() {
        if (this instanceof Code code) {
            return code;
        }
        throw new AssertionError("Expected an authorization code, but got " + this + ".");
    }

    /**
     * The error that the domain has redirected to the application.
     *
     * @throws AssertionError if the domain answered otherwise
     */
    default Refusal expectRefusal() {
        if (this instanceof Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("Expected a refusal, but got " + this + ".");
    }

    /**
     * The page on which the browser stays.
     *
     * @throws AssertionError if the domain answered otherwise
     */
    default Page expectPage() {
        if (this instanceof Page page) {
            return page;
        }
        throw new AssertionError("Expected a page of the domain, but got " + this + ".");
    }

    /** An authorization code. {@link #toString} does not show it. */
    record Code(String code, @Nullable String state, AuthorizationRequest request) implements OAuthStep {

        /**
         * Exchanges the code for tokens, with the verifier of the request.
         *
         * @throws OAuthRefusedException if the token endpoint refuses
         */
        public OAuthTokens exchange() {
            return request.exchange(code, request.redirectUri(), request.verifier());
        }

        /** Exchanges the code with a verifier and a redirect URI of the test's choice. */
        public OAuthTokens exchange(String redirectUri, @Nullable String verifier) {
            return request.exchange(code, redirectUri, verifier);
        }

        @Override
        public String toString() {
            return "Code[code=[redacted], state=" + state + "]";
        }
    }

    /** An error at the application's redirect URI. */
    record Refusal(
            String error,
            @Nullable String description,
            @Nullable String state) implements OAuthStep {}

    /** A page of the domain: the sign-in form again, a second factor, or the error page. {@link #toString} shows no content. */
    record Page(int status, String path, String html) implements OAuthStep {

        @Override
        public String toString() {
            return "Page[status=" + status + ", path=" + path + "]";
        }
    }
}
