package org.cognitojunit.emulator.internal.federation;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** A type of identity provider: the details that it cannot do without, and those that Cognito knows by itself. */
public enum ProviderType {
    SAML(
            "SAML",
            List.of("MetadataURL", "MetadataFile"),
            "At least one of the MetadataURL or MetadataFile should be provided.",
            Map.of(),
            Map.of()),
    OIDC(
            "OIDC",
            List.of("client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"),
            "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.",
            Map.of("attributes_url_add_attributes", "false"),
            Map.of("username", "sub")),
    GOOGLE(
            "Google",
            List.of("client_id", "client_secret", "authorize_scopes"),
            "clientId, clientSecret and authorizeScopes are all required idp details.",
            Map.of(
                    "attributes_url", "https://people.googleapis.com/v1/people/me?personFields=",
                    "attributes_url_add_attributes", "true",
                    "authorize_url", "https://accounts.google.com/o/oauth2/v2/auth",
                    "oidc_issuer", "https://accounts.google.com",
                    "token_request_method", "POST",
                    "token_url", "https://www.googleapis.com/oauth2/v4/token"),
            Map.of("username", "sub")),
    FACEBOOK(
            "Facebook",
            List.of("client_id", "client_secret", "authorize_scopes"),
            "clientId, clientSecret and authorizeScopes are all required idp details.",
            Map.of(
                    "api_version", "v17.0",
                    "attributes_url", "https://graph.facebook.com/v17.0/me?fields=",
                    "attributes_url_add_attributes", "true",
                    "authorize_url", "https://www.facebook.com/v17.0/dialog/oauth",
                    "token_request_method", "GET",
                    "token_url", "https://graph.facebook.com/v17.0/oauth/access_token"),
            Map.of("username", "id")),
    LOGIN_WITH_AMAZON(
            "LoginWithAmazon",
            List.of("client_id", "client_secret", "authorize_scopes"),
            "clientId, clientSecret and authorizeScopes are all required idp details.",
            Map.of(
                    "attributes_url", "https://api.amazon.com/user/profile",
                    "attributes_url_add_attributes", "false",
                    "authorize_url", "https://www.amazon.com/ap/oa",
                    "token_request_method", "POST",
                    "token_url", "https://api.amazon.com/auth/o2/token"),
            Map.of("username", "user_id")),
    SIGN_IN_WITH_APPLE(
            "SignInWithApple",
            List.of("client_id", "private_key", "team_id", "key_id"),
            "clientId, privateKey, teamId, and keyId are all required idp details.",
            Map.of(
                    "attributes_url_add_attributes", "false",
                    "authorize_url", "https://appleid.apple.com/auth/authorize",
                    "oidc_issuer", "https://appleid.apple.com",
                    "token_request_method", "POST",
                    "token_url", "https://appleid.apple.com/auth/token"),
            Map.of("username", "sub"));

    /** Names that stand for one provider each, so that no other can have them. */
    private static final List<String> RESERVED =
            List.of("Google", "Facebook", "LoginWithAmazon", "SignInWithApple", "COGNITO", "Cognito");

    private final String wireName;
    private final List<String> required;
    private final String refusal;
    private final Map<String, String> knownDetails;
    private final Map<String, String> knownMapping;

    ProviderType(
            String wireName,
            List<String> required,
            String refusal,
            Map<String, String> knownDetails,
            Map<String, String> knownMapping) {
        this.wireName = wireName;
        this.required = required;
        this.refusal = refusal;
        this.knownDetails = knownDetails;
        this.knownMapping = knownMapping;
    }

    /** A type by its name in the API. */
    static ProviderType of(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wireName + " is no type of the service model."));
    }

    public String wireName() {
        return wireName;
    }

    /** Whether users come from one of the providers that everybody knows, of which a pool can have one each. */
    public boolean isSocial() {
        return this != SAML && this != OIDC;
    }

    /** A provider of a social type bears the type's name, and no other provider does. */
    void requireName(String name) {
        boolean fits = isSocial() ? name.equals(wireName) : !RESERVED.contains(name);
        if (!fits) {
            throw invalidParameter("Provider " + name + " cannot be of type " + wireName + ".");
        }
    }

    /**
     * Refuses details that lack something.
     *
     * @throws CognitoError if something is missing
     */
    void requireDetails(Map<String, String> details) {
        Predicate<String> isThere = name -> !details.getOrDefault(name, "").isBlank();
        boolean complete = this == SAML
                ? required.stream().anyMatch(isThere)
                : required.stream().allMatch(isThere);
        if (!complete) {
            throw invalidParameter(refusal);
        }
    }

    /** The caller's details with those that Cognito knows. */
    Map<String, String> completed(Map<String, String> details) {
        return merged(knownDetails, details);
    }

    /** The caller's mapping with the one of the username, which Cognito takes from the provider's subject. */
    Map<String, String> mapping(Map<String, String> mapping) {
        return merged(knownMapping, mapping);
    }

    private static Map<String, String> merged(Map<String, String> known, Map<String, String> given) {
        Map<String, String> result = new TreeMap<>(known);
        result.putAll(given);
        return result;
    }
}
