package org.cognitojunit.emulator.internal.operation;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.auth.Authentication;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.Invitations;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.ClientTokens;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/**
 * What operations are made of.
 *
 * @param poolUri where a pool is served
 */
public record Services(
        Clock clock,
        Ids ids,
        UserPools pools,
        Pages pages,
        Passwords passwords,
        VerificationCodes codes,
        Invitations invitations,
        Authentication authentication,
        AccessTokens accessTokens,
        ClientTokens clientTokens,
        Triggers triggers,
        Function<String, URI> poolUri) {}
