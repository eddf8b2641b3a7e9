package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;

/** The settings of a pool after SetUserPoolMfaConfig, which replaces all that there was of MFA: left out means off. */
final class MfaUpdate {

    private static final String SMS = "SmsMfaConfiguration";

    private static final Pattern RELYING_PARTY_ID =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private MfaUpdate() {}

    static PoolSettings settings(PoolSettings before, Input request, AwsAccount account) {
        checkRequest(request);
        PoolSettings after = new PoolSettings(tree(before, request), before.schema(), blocks(request));
        PoolRules.check(after, account);
        after.tier().require(TierFeature.in(after));
        return after;
    }

    /** What the settings themselves no longer tell: which blocks came with the mode. */
    private static void checkRequest(Input request) {
        boolean off = mode(request).equals("OFF");
        boolean anyFactor =
                Stream.of(SMS, MfaSettings.SOFTWARE_TOKEN, MfaSettings.EMAIL).anyMatch(request::has);
        if (off && anyFactor) {
            throw invalidParameter(
                    "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
        }
        if (!off && !anyFactor && request.has(MfaSettings.WEB_AUTHN)) {
            throw invalidParameter(
                    "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.");
        }
        if (!off && !enablesAnyFactor(request)) {
            throw invalidParameter("Invalid MFA configuration given, can't disable all MFAs with a required or optional"
                    + " configuration.");
        }
        Optional<String> relyingParty =
                request.structure(MfaSettings.WEB_AUTHN).flatMap(block -> block.optional("RelyingPartyId"));
        if (relyingParty.filter(id -> !RELYING_PARTY_ID.matcher(id).matches()).isPresent()) {
            throw invalidParameter("RelyingPartyId contains invalid characters");
        }
        if (relyingParty.filter(MfaUpdate::isTopLevelDomain).isPresent()) {
            throw invalidParameter("RelyingPartyId can not be a public suffix");
        }
    }

    /** The public suffixes that need no list to be known. Browsers let {@code localhost} be a relying party. */
    private static boolean isTopLevelDomain(String relyingPartyId) {
        return !relyingPartyId.contains(".") && !relyingPartyId.equals("localhost");
    }

    private static boolean enablesAnyFactor(Input request) {
        return request.has(SMS)
                || request.has(MfaSettings.EMAIL)
                || blocks(request).softwareTokens();
    }

    private static String mode(Input request) {
        return request.optional("MfaConfiguration").orElse("OFF");
    }

    /** What the call changes of the settings that DescribeUserPool shows. */
    private static Map<String, Object> tree(PoolSettings before, Input request) {
        Map<String, Object> tree = before.tree();
        tree.put("MfaConfiguration", mode(request));
        request.structure(SMS)
                .ifPresent(sms -> List.of("SmsAuthenticationMessage", "SmsConfiguration")
                        .forEach(member -> Optional.ofNullable(sms.tree().get(member))
                                .ifPresent(value -> tree.put(member, value))));
        return tree;
    }

    private static MfaSettings blocks(Input request) {
        Map<String, Object> given = request.tree();
        Map<String, Object> blocks = new TreeMap<>();
        for (String name : List.of(MfaSettings.SOFTWARE_TOKEN, MfaSettings.EMAIL, MfaSettings.WEB_AUTHN)) {
            if (given.containsKey(name)) {
                blocks.put(name, given.get(name));
            }
        }
        return new MfaSettings(blocks);
    }
}
