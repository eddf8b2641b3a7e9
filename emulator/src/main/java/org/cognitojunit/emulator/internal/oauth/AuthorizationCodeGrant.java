package org.cognitojunit.emulator.internal.oauth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.session.AuthorizationCodes.AuthorizationCode;
import org.cognitojunit.emulator.internal.token.SignInDetails;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/** {@code authorization_code}: what the browser brought, for tokens. A code that was presented is used up, also by a refusal. */
record AuthorizationCodeGrant(Clock clock, TokenIssuer tokens) implements GrantType {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    @Override
    public String name() {
        return "authorization_code";
    }

    @Override
    public boolean isAllowed(AppClient client) {
        return client.settings().allowsOAuthFlow("code");
    }

    @Override
    public Output issue(DomainRequest request, AppClient client) {
        String code = required(request, "code");
        String redirectUri = required(request, "redirect_uri");
        AuthorizationCode issued = request.pool()
                .authorizationCodes()
                .take(code, clock.instant())
                .filter(found -> found.clientId().equals(client.id()))
                .orElseThrow(AuthorizationCodeGrant::invalid);
        if (!issued.redirectUri().equals(redirectUri)) {
            throw OAuthError.of("unauthorized_client", "invalid_redirect").inBody();
        }
        if (!proves(request.parameters().get("code_verifier"), issued.challengeOrNull())) {
            throw invalid();
        }
        User user = request.pool()
                .users()
                .findBySub(issued.sub())
                .filter(User::enabled)
                .filter(u -> ReadableScopes.areReadable(client, issued.grant()))
                .orElseThrow(AuthorizationCodeGrant::invalid);
        return tokens.grant(
                request.pool(),
                client,
                user,
                issued.eventId(),
                issued.authTime(),
                issued.grant(),
                issued.nonceOrNull(),
                new SignInDetails(request.origin(), null, null, issued.ssoSession()));
    }

    private static String required(DomainRequest request, String name) {
        return request.parameters()
                .get(name)
                .orElseThrow(() -> OAuthError.of("invalid_request").inBody());
    }

    /** RFC 7636. A verifier without a challenge is as wrong as a challenge without a verifier. */
    private static boolean proves(Optional<String> verifier, @Nullable String challenge) {
        if (challenge == null) {
            return verifier.isEmpty();
        }
        return verifier.filter(v -> VERIFIER.matcher(v).matches())
                .filter(v -> MessageDigest.isEqual(s256(v).getBytes(US_ASCII), challenge.getBytes(US_ASCII)))
                .isPresent();
    }

    private static String s256(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused invalid() {
        return OAuthError.of("invalid_grant").inBody();
    }
}
