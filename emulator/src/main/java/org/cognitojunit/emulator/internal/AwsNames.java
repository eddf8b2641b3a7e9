package org.cognitojunit.emulator.internal;

/** The names by which AWS's own servers go. */
final class AwsNames {

    private AwsNames() {}

    /** The host of the API of a pool's region, which the pool's id begins with. */
    static String apiOf(String userPoolId) {
        int end = userPoolId.indexOf('_');
        return "cognito-idp." + (end < 0 ? userPoolId : userPoolId.substring(0, end)) + ".amazonaws.com";
    }
}
