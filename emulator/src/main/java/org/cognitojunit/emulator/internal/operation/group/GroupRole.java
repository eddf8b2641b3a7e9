package org.cognitojunit.emulator.internal.operation.group;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** The role that a group gives its members. */
final class GroupRole {

    private static final int ACCOUNT = 4;

    private GroupRole() {}

    /** The role's ARN, where one is given. It must be of the pool's own account. */
    static Optional<String> arn(UserPool pool, Input input) {
        Optional<String> arn = input.optional("RoleArn");
        arn.filter(role -> !account(role).equals(account(pool.arn()))).ifPresent(role -> {
            throw CognitoError.invalidParameter("Cross-account pass role is not allowed.");
        });
        return arn;
    }

    private static String account(String arn) {
        return arn.split(":")[ACCOUNT];
    }
}
