package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.SignIn;
import org.cognitojunit.emulator.internal.session.SignInDevice;
import org.cognitojunit.emulator.internal.token.RefreshTokens;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/** Exchanges refresh tokens for new tokens, whichever operation they come by. */
public final class Refreshes {

    private final Clock clock;
    private final TokenIssuer tokens;

    Refreshes(Clock clock, TokenIssuer tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * The {@code AuthenticationResult} for a refresh token. It holds a refresh token only where the client rotates them.
     *
     * @param clientMetadata for the pre token generation trigger
     * @param deviceKey the device that the caller says to be; null if she says nothing
     * @param from where the call came from
     * @throws CognitoError if the token is not a good one of this client
     */
    public Output refresh(
            UserPool pool,
            AppClient client,
            String token,
            Map<String, String> clientMetadata,
            @Nullable String deviceKey,
            CallOrigin from) {
        SignIn signIn = RefreshTokens.signIn(pool, token).orElseThrow(Refreshes::invalid);
        return refresh(pool, client, signIn, token, clientMetadata, deviceKey, from);
    }

    /** As above, for a token of which the sign-in is known. */
    Output refresh(
            UserPool pool,
            AppClient client,
            SignIn signIn,
            String token,
            Map<String, String> clientMetadata,
            @Nullable String deviceKey,
            CallOrigin from) {
        boolean rotates = client.settings().rotatesRefreshTokens();
        User user = living(pool, client, signIn, rotates);
        requireDevice(pool, user, signIn, deviceKey);
        if (rotates) {
            return tokens.rotate(pool, client, user, signIn, token, clientMetadata, from);
        }
        if (!RefreshTokens.isCurrent(signIn, token)) {
            // It was replaced before the client stopped rotating.
            throw revoked();
        }
        return tokens.refresh(pool, client, user, signIn, clientMetadata, from);
    }

    private User living(UserPool pool, AppClient client, SignIn signIn, boolean rotates) {
        if (!signIn.clientId().equals(client.id())) {
            throw CognitoError.notAuthorized("Refresh Token has different Client");
        }
        User user = pool.users()
                .findByUsername(signIn.username())
                .filter(u -> u.sub().equals(signIn.sub()))
                .orElseThrow(
                        () -> CognitoError.notAuthorized("The user has been deleted for the associated refresh token"));
        if (!user.enabled()) {
            throw CognitoError.notAuthorized("User is disabled.");
        }
        if (signIn.ended()) {
            // The one refusal for which Cognito finds no words.
            throw rotates ? CognitoError.of("NotAuthorizedException", null) : revoked();
        }
        if (!clock.instant().isBefore(signIn.expires())) {
            throw CognitoError.notAuthorized("Refresh Token has expired");
        }
        return user;
    }

    /**
     * Where devices are tracked, a refresh token is good on the device of its sign-in alone, from when that is confirmed
     * and as long as it is known.
     */
    private static void requireDevice(UserPool pool, User user, SignIn signIn, @Nullable String sent) {
        if (!pool.settings().tracksDevices()) {
            return;
        }
        Optional<SignInDevice> device = signIn.device();
        boolean unconfirmed = device.flatMap(SignInDevice::groupKey).isPresent();
        if (unconfirmed || !Objects.equals(device.map(SignInDevice::key).orElse(null), sent)) {
            throw invalid();
        }
        if (device.isPresent() && user.devices().find(device.get().key()).isEmpty()) {
            throw DeviceStep.unknown();
        }
    }

    static CognitoError invalid() {
        return CognitoError.notAuthorized("Invalid Refresh Token");
    }

    private static CognitoError revoked() {
        return CognitoError.notAuthorized("Refresh Token has been revoked");
    }
}
