package org.cognitojunit.scenariotools.recording;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a comparison does not look at, and why; everything else counts, also what AWS sends and the emulator has never heard of.
 */
enum Tolerance {
    TIMES(
            "times, but for how long a token is valid",
            "Two things that happen in the same second in one run happen in two in another."),
    IDS(
            "ids, tokens, sessions, keys, hashes and codes, but for which are the same",
            "They are random; what counts is that the session of the second call is that of the first answer."),
    SECRETS(
            "passwords, addresses and numbers, but for which are the same",
            "They are not written down. The scenario says them."),
    ORDER_OF_MEMBERS(
            "the order of members in objects, but for the claims of tokens",
            "No JSON parser passes it on; claims are what scenarios do look at."),
    ORDER_OF_LISTS(
            "the order of some lists",
            "AWS documents none: attributes, schemas, users, groups, devices, clients, factors."),
    HEADERS("headers, but for the type of an error", "They belong to the connection and to the host."),
    REPEATED_ATTEMPTS(
            "attempts that the SDK has repeated", "Throttling is the account's affair; the last attempt counts."),
    NAMES_OF_POOLS(
            "names and tags of pools",
            "The backend chooses the prefix and the tags, and where a pool is shared, another test's name."),
    MASKED(
            "the letters and digits that a masked address or number shows",
            "Those of users who do not exist are made up."),
    CODES_OF_APPS(
            "which codes of authenticator apps are the same",
            "Two codes are one if they are asked for in the same half minute."),
    ESTIMATES("estimated numbers of users", "AWS counts them hours later.");

    /** What stands for a time. */
    static final String TIME = "<time>";

    /** What stands for the code of an authenticator app. */
    static final String CODE_OF_AN_APP = "<code of an app>";

    private static final Set<String> CODES_OF_AN_APP = Set.of("UserCode", "SOFTWARE_TOKEN_MFA_CODE");

    private static final Pattern NAMES_OF_TIMES =
            Pattern.compile(".*Date|.*CreatedAt|auth_time|iat|nbf|exp", Pattern.CASE_INSENSITIVE);

    private static final Set<String> WITHOUT_ORDER = Set.of(
            "Attributes",
            "UserAttributes",
            "DeviceAttributes",
            "SchemaAttributes",
            "Users",
            "Groups",
            "Devices",
            "Credentials",
            "UserPools",
            "UserPoolClients",
            "ClientSecrets",
            "ExplicitAuthFlows",
            "AllowedOAuthFlows",
            "AllowedOAuthScopes",
            "SupportedIdentityProviders",
            "ReadAttributes",
            "WriteAttributes",
            "AvailableChallenges",
            "ConfiguredUserAuthFactors",
            "UserMFASettingList");

    private static final Set<String> ESTIMATED = Set.of("EstimatedNumberOfUsers");

    private static final Set<String> DESTINATIONS = Set.of("Destination", "CODE_DELIVERY_DESTINATION");

    private static final Set<String> CHOSEN_BY_THE_BACKEND = Set.of("PoolName", "UserPoolTags");

    private final String what;
    private final String why;

    Tolerance(String what, String why) {
        this.what = what;
        this.why = why;
    }

    /** What is not compared. */
    String what() {
        return what;
    }

    String why() {
        return why;
    }

    static boolean isTime(String member) {
        return NAMES_OF_TIMES.matcher(member).matches();
    }

    static boolean isCodeOfAnApp(String member) {
        return CODES_OF_AN_APP.contains(member);
    }

    static boolean isEstimate(String member) {
        return ESTIMATED.contains(member);
    }

    static boolean isMasked(String member, String value) {
        return DESTINATIONS.contains(member) && value.contains("*");
    }

    static boolean isWithoutOrder(String member) {
        return WITHOUT_ORDER.contains(member);
    }

    /** @param structure the member that holds this one */
    static boolean isChosenByTheBackend(String structure, String member) {
        return CHOSEN_BY_THE_BACKEND.contains(member) || structure.equals("UserPool") && member.equals("Name");
    }
}
