package org.cognitojunit.walk;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cognitojunit.auth.Passkey;

/**
 * Something to list for each operation that lists in pages: five items, or as many as it takes where the operation has no
 * limit, in a pool of their own.
 */
final class Listings {

    private static final int ITEMS = 5;

    /** One more than fit on a page of an operation that has no limit. */
    private static final int MORE_THAN_A_PAGE = 61;

    private static final Map<String, Function<Scene, Map<String, Object>>> BY_OPERATION = byOperation();

    private Listings() {}

    /** Makes the items, and tells what to ask for them with. */
    static Map<String, Object> fill(String operation, Scene scene) {
        Function<Scene, Map<String, Object>> listing = BY_OPERATION.get(operation);
        if (listing == null) {
            throw new AssertionError("Nothing is known of " + operation + ". Say here how to make what it lists.");
        }
        return listing.apply(scene);
    }

    private static Map<String, Function<Scene, Map<String, Object>>> byOperation() {
        Map<String, Function<Scene, Map<String, Object>>> all = new HashMap<>();
        all.put("AdminListDevices", scene -> Account.withDevices(scene, ITEMS).named());
        all.put("ListDevices", scene -> Account.withDevices(scene, ITEMS).bearing());
        all.put(
                "AdminListUserAuthEvents",
                scene -> Account.withEvents(scene, ITEMS).named());
        all.put(
                "AdminListUserSessions",
                scene -> Account.withSessions(scene, ITEMS).named());
        all.put("ListUserSessions", scene -> Account.withSessions(scene, ITEMS).bearing());
        all.put("ListWebAuthnCredentials", Listings::passkeys);
        all.put("AdminListGroupsForUser", Listings::groupsOfUser);
        all.put("ListUsersInGroup", Listings::usersInGroup);
        all.put(
                "ListGroups",
                scene -> each(scene, ITEMS, (i, pool) -> {
                    scene.must("CreateGroup", input(pool, "GroupName", "g" + i));
                }));
        all.put(
                "ListUsers",
                scene -> each(scene, ITEMS, (i, pool) -> {
                    scene.must("AdminCreateUser", input(pool, "Username", "u" + i));
                }));
        all.put("ListUserPools", scene -> {
            each(scene, 1, (i, pool) -> IntStream.range(0, ITEMS).forEach(n -> scene.pool()));
            return Map.of();
        });
        all.put("ListUserPoolClients", scene -> each(scene, ITEMS, (i, pool) -> client(scene, pool)));
        all.put(
                "ListResourceServers",
                scene -> each(scene, ITEMS, (i, pool) -> {
                    scene.must("CreateResourceServer", input(pool, "Identifier", "api" + i, "Name", "n"));
                }));
        all.put(
                "ListIdentityProviders",
                scene -> each(scene, ITEMS, (i, pool) -> {
                    scene.must(
                            "CreateIdentityProvider",
                            input(
                                    pool,
                                    "ProviderName",
                                    "Corp" + i,
                                    "ProviderType",
                                    "SAML",
                                    "ProviderDetails",
                                    Scene.SAML));
                }));
        all.put("ListTerms", scene -> each(scene, ITEMS, (i, pool) -> terms(scene, pool)));
        all.put(
                "ListUserImportJobs",
                scene -> each(scene, ITEMS, (i, pool) -> {
                    String role = "arn:aws:iam::123456789012:role/import";
                    scene.must("CreateUserImportJob", input(pool, "JobName", "j" + i, "CloudWatchLogsRoleArn", role));
                }));
        all.put(
                "ListUserPoolReplicas",
                scene -> each(scene, MORE_THAN_A_PAGE - 1, (i, pool) -> {
                    String region = "us-" + (char) ('a' + i / 10) + "-" + i % 10;
                    scene.must("CreateUserPoolReplica", input(pool, "RegionName", region));
                }));
        all.put("ListUserPoolClientSecrets", Listings::secrets);
        return all;
    }

    private static Map<String, Object> each(Scene scene, int items, BiConsumer<Integer, String> create) {
        String pool = scene.pool();
        IntStream.range(0, items).forEach(i -> create.accept(i, pool));
        return input(pool);
    }

    private static Map<String, Object> groupsOfUser(Scene scene) {
        String pool = scene.pool();
        scene.must("AdminCreateUser", input(pool, "Username", "alice"));
        for (int i = 0; i < ITEMS; i++) {
            scene.must("CreateGroup", input(pool, "GroupName", "g" + i));
            scene.must("AdminAddUserToGroup", input(pool, "Username", "alice", "GroupName", "g" + i));
        }
        return input(pool, "Username", "alice");
    }

    private static Map<String, Object> usersInGroup(Scene scene) {
        String pool = scene.pool();
        scene.must("CreateGroup", input(pool, "GroupName", "staff"));
        for (int i = 0; i < ITEMS; i++) {
            scene.must("AdminCreateUser", input(pool, "Username", "u" + i));
            scene.must("AdminAddUserToGroup", input(pool, "Username", "u" + i, "GroupName", "staff"));
        }
        return input(pool, "GroupName", "staff");
    }

    private static void terms(Scene scene, String pool) {
        scene.must(
                "CreateTerms",
                input(
                        pool,
                        "ClientId",
                        client(scene, pool),
                        "TermsName",
                        "terms-of-use",
                        "TermsSource",
                        "LINK",
                        "Enforcement",
                        "NONE",
                        "Links",
                        Map.of("cognito:default", "https://example.com")));
    }

    private static Map<String, Object> secrets(Scene scene) {
        String pool = scene.pool();
        String client = client(scene, pool);
        scene.must("AddUserPoolClientSecret", input(pool, "ClientId", client));
        return input(pool, "ClientId", client);
    }

    private static Map<String, Object> passkeys(Scene scene) {
        Account account = Account.withPasskeys(scene);
        for (int i = 0; i < ITEMS; i++) {
            Map<String, Object> options =
                    Scene.part(scene.must("StartWebAuthnRegistration", account.bearing()), "CredentialCreationOptions");
            Map<String, Object> credential = new HashMap<>(account.bearing());
            credential.put("Credential", Scene.parse(new Passkey().register(JSONObjectUtils.toJSONString(options))));
            scene.must("CompleteWebAuthnRegistration", credential);
        }
        return account.bearing();
    }

    private static String client(Scene scene, String pool) {
        Map<String, Object> created =
                scene.must("CreateUserPoolClient", input(pool, "ClientName", "c", "GenerateSecret", true));
        return (String) Scene.part(created, "UserPoolClient").get("ClientId");
    }

    /** The id of a pool, and other members. */
    static Map<String, Object> input(String pool, Object... members) {
        Map<String, Object> result = new HashMap<>(Map.of("UserPoolId", pool));
        for (int i = 0; i < members.length; i += 2) {
            result.put((String) members[i], members[i + 1]);
        }
        return result;
    }
}
