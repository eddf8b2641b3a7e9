package org.cognitojunit.emulator.internal.operation.tag;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.AwsAccount;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** The pool that an ARN names: of this account and region, since Cognito tags nothing else. */
final class TaggedPool {

    private TaggedPool() {}

    static String id(UserPools pools, String arn) {
        AwsAccount account = pools.account();
        String id = arn.substring(arn.lastIndexOf('/') + 1);
        if (id.indexOf('_') < 0 || !arn.equals(account.userPoolArn(id))) {
            throw CognitoError.invalidParameter("ResourceArn must name a user pool of this account and region ("
                    + "arn:aws:cognito-idp:" + account.region() + ":" + account.id() + ":userpool/<id>), and not " + arn
                    + ".");
        }
        return id;
    }
}
