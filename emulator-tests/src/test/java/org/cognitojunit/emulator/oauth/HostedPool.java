package org.cognitojunit.emulator.oauth;

import static org.cognitojunit.emulator.user.TestPool.attributes;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** A pool with a domain, a user alice, and a client for the code grant. */
record HostedPool(EmulatorFixture aws, TestPool pool, URI base, UserPoolClientType client) {

    static final String CALLBACK = "https://app.example.com/callback";
    static final String LOGOUT = "https://app.example.com/bye";
    static final List<String> SCOPES =
            List.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin", "api/read");

    static HostedPool create(EmulatorFixture aws) {
        return create(aws, 1, pool -> {});
    }

    static HostedPool create(EmulatorFixture aws, int version, Consumer<CreateUserPoolRequest.Builder> settings) {
        TestPool pool = TestPool.create(aws, settings);
        String prefix = prefix(pool.id());
        aws.cognito()
                .createUserPoolDomain(
                        r -> r.userPoolId(pool.id()).domain(prefix).managedLoginVersion(version));
        aws.cognito()
                .createResourceServer(r -> r.userPoolId(pool.id())
                        .identifier("api")
                        .name("api")
                        .scopes(List.of(scope("read"), scope("write"))));
        pool.confirmed(
                "alice",
                attributes(
                        "email", "alice@example.com",
                        "email_verified", "true",
                        "phone_number", "+12065550100",
                        "given_name", "Alice"));
        URI base = URI.create(aws.emulator().endpoint() + "/" + pool.id());
        HostedPool bare =
                new HostedPool(aws, pool, base, UserPoolClientType.builder().build());
        return bare.with(c -> {});
    }

    /** The name of the domain. */
    String prefix() {
        return prefix(pool.id());
    }

    private static String prefix(String poolId) {
        return "p" + poolId.substring(poolId.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }

    static ResourceServerScopeType scope(String name) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription(name)
                .build();
    }

    /** The same pool through another client for the code grant. */
    HostedPool with(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return new HostedPool(aws, pool, base, newClient(settings));
    }

    UserPoolClientType newClient(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        return aws.cognito()
                .createUserPoolClient(r -> settings.accept(r.userPoolId(pool.id())
                        .clientName("web")
                        .allowedOAuthFlowsUserPoolClient(true)
                        .allowedOAuthFlows(OAuthFlowType.CODE)
                        .allowedOAuthScopes(SCOPES)
                        .supportedIdentityProviders("COGNITO")
                        .callbackURLs(CALLBACK)
                        .logoutURLs(LOGOUT)))
                .userPoolClient();
    }

    /** A client for client credentials. */
    HostedPool machine(String... scopes) {
        return with(c -> c.generateSecret(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .callbackURLs(List.of())
                .logoutURLs(List.of())
                .allowedOAuthScopes(scopes));
    }

    URI url(String path) {
        return URI.create(base + path);
    }

    /** The URL of a request for a code, with some parameters changed, or removed where the value is empty. */
    URI authorize(String... changes) {
        return url("/oauth2/authorize?" + query(changes));
    }

    String query(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client.clientId());
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("state", "s t");
        for (int i = 0; i < changes.length; i += 2) {
            parameters.remove(changes[i]);
            if (!changes[i + 1].isEmpty()) {
                parameters.put(changes[i], changes[i + 1]);
            }
        }
        return Browser.encoded(parameters);
    }

    /** Signs alice in on the page; what comes back is the redirect to the application. */
    URI signIn(Browser browser, String... changes) {
        HttpResponse<String> page = browser.follow(authorize(changes));
        return Browser.location(browser.submit(page, Map.of("username", "alice", "password", TestPool.PASSWORD)));
    }

    /** A code for alice. */
    String code(String... changes) {
        return Browser.parameters(signIn(new Browser(), changes).getRawQuery()).get("code");
    }

    HttpResponse<String> token(Map<String, String> form, String... headers) {
        return new Browser().post(url("/oauth2/token"), form, headers);
    }

    HttpResponse<String> exchange(String code, String... changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", client.clientId());
        form.put("code", code);
        form.put("redirect_uri", CALLBACK);
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return token(form);
    }

    static Map<String, Object> json(HttpResponse<String> response) {
        try {
            return JSONObjectUtils.parse(response.body());
        } catch (ParseException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }
}
