package org.cognitojunit.internal.template.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.TemplateException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SetUserPoolMfaConfigRequest;

/** The properties of a pool that {@code CreateUserPool} does not take: they are for {@code SetUserPoolMfaConfig}. */
record MfaProperties(Fields pool) {

    /** Properties of the template that are no members of {@code CreateUserPool}. */
    static final List<String> PROPERTIES = List.of(
            "EnabledMfas",
            "EmailAuthenticationMessage",
            "EmailAuthenticationSubject",
            "WebAuthnRelyingPartyID",
            "WebAuthnUserVerification",
            "WebAuthnFactorConfiguration");

    private static final List<String> FACTORS = List.of("SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP");

    static MfaProperties of(ResolvedResource wanted) {
        return new MfaProperties(wanted.properties());
    }

    boolean needsItsOwnCall() {
        return PROPERTIES.stream().anyMatch(property -> pool.get(property) != null);
    }

    void check(String poolId) {
        if (needsItsOwnCall()) {
            request(poolId);
        }
    }

    void apply(String poolId, ResourceContext site) {
        if (needsItsOwnCall()) {
            SetUserPoolMfaConfigRequest request = request(poolId);
            site.calls().make("SetUserPoolMfaConfig", () -> site.sdk().setUserPoolMfaConfig(request));
        }
    }

    private SetUserPoolMfaConfigRequest request(String poolId) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("UserPoolId", new Text(poolId, pool.place()));
        Node mfa = pool.get("MfaConfiguration");
        members.put("MfaConfiguration", mfa != null ? mfa : new Text("OFF", pool.place()));
        Node enabled = pool.get("EnabledMfas");
        if (enabled != null) {
            factors(enabled, members);
        }
        if (!members.containsKey("EmailMfaConfiguration")) {
            putIfAny(members, "EmailMfaConfiguration", email());
        }
        putIfAny(members, "WebAuthnConfiguration", webAuthn());
        SetUserPoolMfaConfigRequest.Builder request = SetUserPoolMfaConfigRequest.builder();
        SdkMembers.set(request, new Fields(members, pool.place()), PoolResource.TYPE);
        return request.build();
    }

    private void factors(Node enabled, Map<String, Node> members) {
        for (Node factor : enabled.items().nodes()) {
            switch (factor.text().value()) {
                case "SMS_MFA" -> members.put("SmsMfaConfiguration", fields(sms()));
                case "SOFTWARE_TOKEN_MFA" ->
                    members.put(
                            "SoftwareTokenMfaConfiguration",
                            fields(Map.of("Enabled", new Text("true", factor.place()))));
                case "EMAIL_OTP" -> members.put("EmailMfaConfiguration", fields(email()));
                default ->
                    throw new TemplateException(
                            factor.place(),
                            factor.kind() + " is not a second factor. There are " + String.join(", ", FACTORS) + ".");
            }
        }
    }

    private Map<String, Node> sms() {
        Map<String, Node> sms = new LinkedHashMap<>();
        put(sms, "SmsAuthenticationMessage", pool.get("SmsAuthenticationMessage"));
        put(sms, "SmsConfiguration", pool.get("SmsConfiguration"));
        return sms;
    }

    private Map<String, Node> email() {
        Map<String, Node> email = new LinkedHashMap<>();
        put(email, "Message", pool.get("EmailAuthenticationMessage"));
        put(email, "Subject", pool.get("EmailAuthenticationSubject"));
        return email;
    }

    private Map<String, Node> webAuthn() {
        Map<String, Node> webAuthn = new LinkedHashMap<>();
        put(webAuthn, "RelyingPartyId", pool.get("WebAuthnRelyingPartyID"));
        put(webAuthn, "UserVerification", pool.get("WebAuthnUserVerification"));
        put(webAuthn, "FactorConfiguration", pool.get("WebAuthnFactorConfiguration"));
        return webAuthn;
    }

    private void putIfAny(Map<String, Node> members, String name, Map<String, Node> structure) {
        if (!structure.isEmpty()) {
            members.put(name, fields(structure));
        }
    }

    private Fields fields(Map<String, Node> members) {
        return new Fields(members, pool.place());
    }

    private static void put(Map<String, Node> members, String name, @Nullable Node value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
