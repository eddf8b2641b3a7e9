package org.cognitojunit.internal.provision;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.definition.OAuthSettings;
import org.cognitojunit.definition.TokenValidities;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.TemplateException;
import org.cognitojunit.internal.template.resource.ResolvedResource;
import org.jspecify.annotations.Nullable;

/** What a template says of an app client, as the definition that says the same. The client's name is its logical id. */
final class TemplateClient {

    private static final String NEWER = "ALLOW_";

    /** What Cognito permits where nothing is said. */
    private static final List<String> DEFAULT_FLOWS =
            List.of("ALLOW_USER_SRP_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");

    private final Fields properties;

    private TemplateClient(Fields properties) {
        this.properties = properties;
    }

    static ClientDefinition of(ResolvedResource client) {
        try {
            return new TemplateClient(client.properties()).definition(client.logicalId());
        } catch (TemplateException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new TemplateException(client.properties().place(), e.getMessage(), e);
        }
    }

    private ClientDefinition definition(String name) {
        List<String> flows = properties.get("ExplicitAuthFlows") == null ? DEFAULT_FLOWS : texts("ExplicitAuthFlows");
        Node rotation = properties.get("RefreshTokenRotation");
        boolean rotates = rotation != null && "ENABLED".equals(rotation.fields().textOrNull("Feature"));
        // Not by the builder, which wants a way to sign in: some clients of templates only refresh.
        return new ClientDefinition(
                name,
                AuthFlow.in(flows),
                flows.contains("ALLOW_REFRESH_TOKEN_AUTH") || hasOlderNames(flows),
                flag("GenerateSecret", false),
                new TokenValidities(
                        validity("AccessTokenValidity", "AccessToken", ChronoUnit.HOURS),
                        validity("IdTokenValidity", "IdToken", ChronoUnit.HOURS),
                        validity("RefreshTokenValidity", "RefreshToken", ChronoUnit.DAYS),
                        duration(properties, "AuthSessionValidity", ChronoUnit.MINUTES)),
                "ENABLED".equals(properties.textOrNull("PreventUserExistenceErrors")),
                flag("EnableTokenRevocation", true),
                rotates,
                rotates ? duration(rotation.fields(), "RetryGracePeriodSeconds", ChronoUnit.SECONDS) : null,
                new OAuthSettings(
                        oauthFlows(),
                        texts("AllowedOAuthScopes"),
                        texts("CallbackURLs"),
                        texts("LogoutURLs"),
                        properties.textOrNull("DefaultRedirectURI")),
                texts("SupportedIdentityProviders"),
                texts("ReadAttributes"),
                texts("WriteAttributes"),
                flag("EnablePropagateAdditionalUserContextData", false),
                null);
    }

    private Set<OAuthFlow> oauthFlows() {
        Set<OAuthFlow> flows = new LinkedHashSet<>();
        texts("AllowedOAuthFlows").forEach(flow -> flows.add(OAuthFlow.valueOf(flow.toUpperCase(Locale.ROOT))));
        return flows;
    }

    private static boolean hasOlderNames(List<String> flows) {
        return flows.stream().anyMatch(flow -> !flow.startsWith(NEWER));
    }

    private @Nullable Duration validity(String property, String unit, ChronoUnit byDefault) {
        Node units = properties.get("TokenValidityUnits");
        String name = units == null ? null : units.fields().textOrNull(unit);
        return duration(
                properties, property, name == null ? byDefault : ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** Zero is what a template says for Cognito's default. */
    private static @Nullable Duration duration(Fields fields, String property, ChronoUnit unit) {
        String value = fields.textOrNull(property);
        return value == null || value.equals("0") ? null : Duration.of(Long.parseLong(value), unit);
    }

    private boolean flag(String name, boolean byDefault) {
        String value = properties.textOrNull(name);
        return value == null ? byDefault : Boolean.parseBoolean(value);
    }

    private List<String> texts(String name) {
        Node node = properties.get(name);
        List<String> texts = new ArrayList<>();
        if (node != null) {
            node.items().nodes().forEach(item -> texts.add(item.text().value()));
        }
        return texts;
    }
}
