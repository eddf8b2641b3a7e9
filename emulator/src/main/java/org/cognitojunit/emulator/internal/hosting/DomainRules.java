package org.cognitojunit.emulator.internal.hosting;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.Input;

/** What Cognito refuses in the name and the settings of a domain. */
public final class DomainRules {

    private static final String PREFIX = "^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$";
    private static final Pattern PREFIX_PATTERN = Pattern.compile(PREFIX);
    private static final List<String> RESERVED = List.of("aws", "amazon", "cognito");

    /** A name and its parent, which is no top-level domain: at least three labels. */
    private static final Pattern SUBDOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?\\.){2,}[a-z]{2,63}");

    private DomainRules() {}

    /** Checks a request for a new domain. */
    public static void checkCreation(Input request) {
        if (request.has("CustomDomainConfig")) {
            checkCustom(request.string("Domain"));
        } else {
            checkPrefix(request.string("Domain"));
        }
        checkSettings(request);
    }

    /** Checks a request that changes a domain. */
    public static void checkUpdate(PoolDomain domain, Input request) {
        if (request.has("CustomDomainConfig") && !domain.custom()) {
            throw invalidParameter("Domain " + domain.name() + " is a prefix domain: it cannot have a"
                    + " CustomDomainConfig. Leave it out, or create a custom domain.");
        }
        checkSettings(request);
    }

    private static void checkPrefix(String name) {
        if (!PREFIX_PATTERN.matcher(name).matches()) {
            throw invalidParameter("The domain name contains an invalid character. Domain names can only contain"
                    + " lower-case letters, numbers, and hyphens. Please enter a different name that follows this"
                    + " format: " + PREFIX);
        }
        Arrays.stream(name.split("-")).filter(RESERVED::contains).findFirst().ifPresent(word -> {
            throw invalidParameter("Domain cannot contain reserved word: " + word);
        });
    }

    private static void checkCustom(String name) {
        if (!SUBDOMAIN.matcher(name).matches()) {
            throw invalidParameter("Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for"
                    + " the parent domain or domain parent is a top-level domain.");
        }
    }

    private static void checkSettings(Input request) {
        request.integer("ManagedLoginVersion")
                .filter(version -> version != 1 && version != 2)
                .ifPresent(version -> {
                    throw invalidParameter("ManagedLoginVersion must be 1, for the classic hosted UI, or 2, for managed"
                            + " login, and not " + version + ".");
                });
        request.structure("CustomDomainConfig")
                .map(config -> config.string("CertificateArn"))
                .filter(arn -> !arn.matches("arn:[\\w-]+:acm:us-east-1:.*"))
                .ifPresent(arn -> {
                    throw invalidParameter("CertificateArn must name a certificate of AWS Certificate Manager in"
                            + " us-east-1, whatever the region of the user pool, and not " + arn + ".");
                });
    }
}
