package org.cognitojunit.scenariotools.recording;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.internal.remote.AwsHosts;

/**
 * Where and when a recording was made.
 *
 * @param at {@link #AWS}, {@link #REHEARSAL} or the name of the backend
 * @param on an ISO-8601 date
 * @param region as the host says it, or {@code unknown}
 * @param sdk the version of the AWS SDK
 */
record Origin(String at, String on, String region, String sdk) {

    static final String AWS = "AWS";
    static final String REHEARSAL = "rehearsal";

    /** The backend for AWS, which a rehearsal uses too. */
    private static final String AWS_BACKEND = "aws";

    /** {@code cognito-idp.eu-central-1.amazonaws.com}, and its relatives. */
    private static final Pattern HOST = Pattern.compile("cognito-idp(?:-fips)?\\.([a-z0-9-]+)\\..*");

    /**
     * Where calls went: AWS is what has AWS's hosts, whatever the backend was called.
     *
     * @param backend the value of {@code cognito.backend}
     */
    static Origin of(List<URI> endpoints, String backend, String on, String sdk) {
        boolean isAws = !endpoints.isEmpty()
                && endpoints.stream().allMatch(uri -> "https".equals(uri.getScheme()) && AwsHosts.include(uri));
        String at = isAws ? AWS : backend.equals(AWS_BACKEND) ? REHEARSAL : backend;
        return new Origin(at, on, isAws ? region(endpoints.get(0)) : "none", sdk);
    }

    private static String region(URI endpoint) {
        Matcher host = HOST.matcher(endpoint.getHost());
        return host.matches() ? host.group(1) : "unknown";
    }

    boolean isAws() {
        return at.equals(AWS);
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", at);
        members.put("on", on);
        members.put("region", region);
        members.put("sdk", sdk);
        return members;
    }

    /** @throws IllegalArgumentException if members are missing */
    static Origin of(Map<?, ?> members) {
        return new Origin(text(members, "at"), text(members, "on"), text(members, "region"), text(members, "sdk"));
    }

    private static String text(Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("it does not say 'recorded." + name + "'");
    }

    /** For sentences. */
    @Override
    public String toString() {
        if (isAws()) {
            return "on AWS in " + region + " on " + on;
        }
        return (at.equals(REHEARSAL) ? "in a rehearsal on " : "in a run on " + at + " on ") + on;
    }
}
