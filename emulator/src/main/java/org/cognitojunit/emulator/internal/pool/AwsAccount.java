package org.cognitojunit.emulator.internal.pool;

/** The region and the AWS account that pools live in. What they refer to must live there too. */
public record AwsAccount(String region, String id) {

    public String userPoolArn(String userPoolId) {
        // A pool whose id was chosen may be of another region.
        String ofPool = userPoolId.substring(0, userPoolId.indexOf('_'));
        return "arn:aws:cognito-idp:" + ofPool + ":" + id + ":userpool/" + userPoolId;
    }

    boolean sharesRegionOf(String arn) {
        return part(arn, 3).equals(region);
    }

    boolean owns(String arn) {
        return part(arn, 4).equals(id);
    }

    /** {@code arn:partition:service:region:account:resource}; the service model demands all of these parts. */
    private static String part(String arn, int index) {
        return arn.split(":", -1)[index];
    }
}
