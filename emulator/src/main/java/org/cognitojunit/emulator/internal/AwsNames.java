package org.cognitojunit.emulator.internal;

/** The names by which AWS's own servers go. */
final class AwsNames {

    private AwsNames() {}

    /** The region that a pool's id begins with. */
    static String regionOf(String userPoolId) {
        int end = userPoolId.indexOf('_');
        return end < 0 ? userPoolId : userPoolId.substring(0, end);
    }

    /** The host of the API of a pool's region, which the pool's id begins with. */
    static String apiOf(String userPoolId) {
        return "cognito-idp." + regionOf(userPoolId) + ".amazonaws.com";
    }
}
