package org.cognitojunit.internal.template.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.internal.template.document.Node;
import org.cognitojunit.internal.template.document.Node.Text;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;

/** {@code AWS::Cognito::UserPoolUser}. A template cannot give a password, so the test does. */
final class UserResource implements ResourceType {

    static final String TYPE = "AWS::Cognito::UserPoolUser";

    private final ApiResource<AdminCreateUserRequest, AdminCreateUserResponse> user = ApiResource.madeBy(
                    "AdminCreateUser", AdminCreateUserRequest::builder, CognitoIdentityProviderClient::adminCreateUser)
            .without("TemporaryPassword")
            .prepared(UserResource::prepared)
            .refIsProperty("Username")
            .deletedBy((sdk, made) ->
                    sdk.adminDeleteUser(r -> r.userPoolId(made.poolId()).username(made.ref())));

    @Override
    public Set<String> attributes() {
        return user.attributes();
    }

    @Override
    public String sample(String attribute, ResolvedResource wanted) {
        return user.sample(attribute, wanted);
    }

    @Override
    public void check(ResolvedResource wanted, ResourceContext site) {
        user.check(wanted, site);
    }

    @Override
    public void make(ResolvedResource wanted, ResourceContext site, Consumer<CreatedResource> made) {
        user.make(wanted, site, created -> {
            made.accept(created);
            UserDefinition said = site.users().get(created.ref());
            if (said != null && said.password() != null) {
                site.calls()
                        .make(
                                "AdminSetUserPassword of " + wanted.logicalId(),
                                () -> site.sdk()
                                        .adminSetUserPassword(r -> r.userPoolId(created.poolId())
                                                .username(created.ref())
                                                .password(said.password())
                                                .permanent(true)));
            }
        });
    }

    private static ResolvedResource prepared(ResolvedResource wanted, ResourceContext site) {
        UserDefinition said = site.users().get(ApiResource.required(wanted, "Username"));
        Map<String, Node> all = new LinkedHashMap<>(wanted.properties().nodes());
        if (said != null && said.temporaryPassword() != null) {
            all.put(
                    "TemporaryPassword",
                    new Text(said.temporaryPassword(), wanted.properties().place()));
        }
        if (!site.backend().capabilities().contains(Capability.INBOX)) {
            // Where nobody can read it, the invitation might reach a person.
            all.put("MessageAction", new Text("SUPPRESS", wanted.properties().place()));
        }
        return wanted.with(all);
    }
}
