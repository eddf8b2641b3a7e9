package org.cognitojunit.emulator.internal.operation.passkey;

import java.util.Locale;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.Passkey;
import org.cognitojunit.emulator.internal.user.Passkeys;

/** Lists the caller's passkeys, the oldest first. */
record ListWebAuthnCredentials(AccessTokens accessTokens, Pages pages) implements Operation {

    /** Cognito names passkeys after the maker of the authenticator; the emulator knows none. */
    private static final String FRIENDLY_NAME = "Passkey";

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        Page<Passkey> page = pages.listing(
                        name(), bearer.pool().id(), bearer.user().sub())
                .from(input.optional("NextToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").filter(most -> most > 0).orElse(Passkeys.MAXIMUM),
                        bearer.user().passkeys().all(),
                        ListWebAuthnCredentials::position);
        return Output.of(
                        "Credentials",
                        page.items().stream()
                                .map(passkey -> view(passkey).tree())
                                .toList())
                .with("NextToken", page.nextToken());
    }

    private static String position(Passkey passkey) {
        return String.format(Locale.ROOT, "%019d%s", passkey.created().toEpochMilli(), passkey.id());
    }

    private static Output view(Passkey passkey) {
        return Output.of("CredentialId", passkey.id())
                .with("FriendlyCredentialName", FRIENDLY_NAME)
                .with("RelyingPartyId", passkey.relyingPartyId())
                .with("AuthenticatorAttachment", passkey.attachment())
                .with("AuthenticatorTransports", passkey.transports())
                .with("CreatedAt", passkey.created());
    }
}
