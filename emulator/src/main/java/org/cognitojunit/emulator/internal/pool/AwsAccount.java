package org.cognitojunit.emulator.internal.pool;

/** The region and the AWS account that pools live in. What they refer to must live there too. */
public record AwsAccount(String region, String id) {

    /** The ARN of a pool in the region that its id begins with: that of a pool whose id was chosen may be another. */
    public String userPoolArn(String userPoolId) {
        return userPoolArn(userPoolId.substring(0, userPoolId.indexOf('_')), userPoolId);
    }

    /** The ARN of a pool, or of a replica of it, in a region. */
    public String userPoolArn(String region, String userPoolId) {
        return "arn:aws:cognito-idp:" + region + ":" + id + ":userpool/" + userPoolId;
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
