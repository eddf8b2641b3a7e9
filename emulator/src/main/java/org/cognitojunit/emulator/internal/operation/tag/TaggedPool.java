package org.cognitojunit.emulator.internal.operation.tag;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** The pool that an ARN names: of this account and region, since Cognito tags nothing else. */
final class TaggedPool {

    private TaggedPool() {}

    static String id(UserPools pools, String arn) {
        String prefix = pools.account().userPoolArn("");
        if (!arn.startsWith(prefix)) {
            throw CognitoError.invalidParameter("ResourceArn must name a user pool of this account and region ("
                    + prefix + "<id>), and not " + arn + ".");
        }
        return arn.substring(prefix.length());
    }
}
