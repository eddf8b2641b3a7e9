package org.cognitojunit.emulator.internal.passkey;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.passkey.BadPasskeyException.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * What a browser made of a passkey's answer, as far as it is not the authenticator's: the library does not look at all of it.
 *
 * @param id of the passkey, in Base64 for URLs
 */
record CredentialJson(String id, @Nullable String attachment, List<String> transports) {

    static CredentialJson parse(String json) {
        try {
            return of(Json.parse(json));
        } catch (ParseException e) {
            throw malformed();
        }
    }

    /** @param tree a {@code RegistrationResponseJSON} or {@code AuthenticationResponseJSON} */
    static CredentialJson of(Map<?, ?> tree) {
        boolean named = tree.get("id") instanceof String id && id.equals(tree.get("rawId"));
        if (!named || !"public-key".equals(tree.get("type"))) {
            throw malformed();
        }
        return new CredentialJson(
                (String) tree.get("id"),
                tree.get("authenticatorAttachment") instanceof String attachment ? attachment : null,
                transports(tree));
    }

    private static List<String> transports(Map<?, ?> tree) {
        return Optional.ofNullable(tree.get("response"))
                .map(response -> response instanceof Map<?, ?> map ? map.get("transports") : null)
                .map(transports -> transports instanceof List<?> list ? list : List.of())
                .map(list -> list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList())
                .orElse(List.of());
    }

    static BadPasskeyException malformed() {
        return new BadPasskeyException(Flaw.MALFORMED, "Credential data is not valid");
    }
}
