package org.cognitojunit.emulator.internal.operation.user;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class UserOperations {

    private UserOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        return Stream.of(
                new AdminCreateUser(
                        services.pools(),
                        services.clock(),
                        services.ids(),
                        services.passwords(),
                        services.invitations(),
                        services.triggers()),
                new AdminDeleteUser(services.pools()),
                new AdminDeleteUserAttributes(services.pools(), services.clock()),
                new AdminDisableUser(services.pools(), services.clock()),
                new AdminEnableUser(services.pools(), services.clock()),
                new AdminGetUser(services.pools()),
                new AdminSetUserPassword(services.pools(), services.passwords()),
                new AdminUpdateUserAttributes(services.pools(), services.clock(), services.codes()),
                new ChangePassword(services.accessTokens(), services.passwords(), new HourlyLimit(5, services.clock())),
                new DeleteUser(services.accessTokens()),
                new DeleteUserAttributes(services.accessTokens(), services.clock()),
                new GetUser(services.accessTokens()),
                new GetUserAttributeVerificationCode(
                        services.accessTokens(),
                        services.clock(),
                        services.codes(),
                        new HourlyLimit(5, services.clock())),
                new ListUsers(services.pools(), services.pages()),
                new UpdateUserAttributes(services.accessTokens(), services.clock(), services.codes()),
                new VerifyUserAttribute(
                        services.accessTokens(), services.clock(), new HourlyLimit(15, services.clock())));
    }
}
