package org.cognitojunit.internal.template.resource;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Fields;
import org.cognitojunit.internal.template.document.Node.Text;
import org.cognitojunit.internal.template.document.Place;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** {@code AWS::Cognito::UserPool}: what it says of second factors and passkeys needs a call of its own. */
final class PoolResource implements ResourceType {

    static final String TYPE = "AWS::Cognito::UserPool";

    static final String NAME = "Name";

    private static final int ID_LENGTH = 9;
    private static final int NAME_LIMIT = 128;

    private final ApiResource<CreateUserPoolRequest, CreateUserPoolResponse> pool = ApiResource.madeBy(
                    "CreateUserPool", CreateUserPoolRequest::builder, CognitoIdentityProviderClient::createUserPool)
            .renaming("PoolName", "UserPoolName")
            .with(MfaProperties.PROPERTIES)
            .named("UserPoolName")
            .prepared(PoolResource::prepared)
            .ref(
                    PoolResource::sampleId,
                    (properties, answer) -> answer.userPool().id())
            .attribute("Arn", "", (properties, answer) -> answer.userPool().arn())
            // Not for templates: what a backend's prefix has made of it.
            .attribute(NAME, "", (properties, answer) -> answer.userPool().name())
            .deletedBy(PoolResource::delete);

    @Override
    public Set<String> attributes() {
        return Set.of("Arn", "ProviderName", "ProviderURL", "UserPoolId");
    }

    @Override
    public String sample(String attribute, ResolvedResource wanted) {
        String id = sampleId(wanted);
        String provider = "cognito-idp.us-east-1.amazonaws.com/" + id;
        return switch (attribute) {
            case "Arn" -> "arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + id;
            case "ProviderName" -> provider;
            case "ProviderURL" -> "https://" + provider;
            default -> id;
        };
    }

    /** Each pool has another, so that what belongs to a pool can be told before there is one. */
    private static String sampleId(ResolvedResource wanted) {
        String name = wanted.generatedName();
        return "us-east-1_" + name.substring(name.length() - ID_LENGTH);
    }

    @Override
    public void check(ResolvedResource wanted, ResourceContext site) {
        pool.check(wanted, site);
        MfaProperties.of(wanted).check(sampleId(wanted));
    }

    @Override
    public void make(ResolvedResource wanted, ResourceContext site, Consumer<CreatedResource> made) {
        pool.make(wanted, site, created -> {
            made.accept(withProvider(created, site));
            MfaProperties.of(wanted).apply(created.ref(), site);
        });
    }

    /** On an emulator the provider is where the emulator is: it is the issuer of the tokens, which applications look for. */
    private static CreatedResource withProvider(CreatedResource made, ResourceContext site) {
        URI issuer = site.backend().issuer(made.ref());
        Map<String, String> attributes = new LinkedHashMap<>(made.attributes());
        attributes.put("UserPoolId", made.ref());
        attributes.put("ProviderURL", issuer.toString());
        attributes.put("ProviderName", issuer.getAuthority() + issuer.getPath());
        return new CreatedResource(made.wanted(), made.ref(), attributes, made.poolId(), made.deletion());
    }

    private static ResolvedResource prepared(ResolvedResource wanted, ResourceContext site) {
        Fields properties = wanted.properties();
        Place place = properties.place();
        Map<String, Node> all = new LinkedHashMap<>(properties.nodes());
        all.keySet().removeAll(MfaProperties.PROPERTIES);
        if (MfaProperties.of(wanted).needsItsOwnCall()) {
            all.remove("MfaConfiguration");
        }
        all.put("UserPoolName", new Text(name(wanted, site), place));
        Map<String, Node> tags = new LinkedHashMap<>();
        Node own = properties.get("UserPoolTags");
        if (own != null) {
            tags.putAll(own.fields().nodes());
        }
        site.backend().poolTags().forEach((name, value) -> tags.put(name, new Text(value, place)));
        if (!tags.isEmpty()) {
            all.put("UserPoolTags", new Fields(tags, place));
        }
        return wanted.with(all);
    }

    /** With the prefix by which a clean-up knows the pools of tests; cut at its beginning, since the end tells pools apart. */
    private static String name(ResolvedResource wanted, ResourceContext site) {
        String prefix = site.backend().poolNamePrefix();
        String name = ApiResource.required(wanted, "UserPoolName");
        int room = NAME_LIMIT - prefix.length();
        // A name that is too long as it stands is for the API to refuse.
        return prefix + (prefix.isEmpty() || name.length() <= room ? name : name.substring(name.length() - room));
    }

    private static void delete(CognitoIdentityProviderClient sdk, CreatedResource made) {
        if ("ACTIVE".equals(made.wanted().properties().textOrNull("DeletionProtection"))) {
            UserPoolType pool =
                    sdk.describeUserPool(r -> r.userPoolId(made.ref())).userPool();
            // With what its second factors depend on: an update resets what it does not name.
            sdk.updateUserPool(r -> r.userPoolId(made.ref())
                    .deletionProtection(DeletionProtectionType.INACTIVE)
                    .mfaConfiguration(pool.mfaConfiguration())
                    .emailConfiguration(pool.emailConfiguration())
                    .smsConfiguration(pool.smsConfiguration()));
        }
        sdk.deleteUserPool(r -> r.userPoolId(made.ref()));
    }
}
