package org.cognitojunit.emulator.internal.operation.group;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.operation.user.UserView;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.Group;

/** Lists the members of a group, in the order of their {@code sub}s. */
record ListUsersInGroup(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        int limit = input.integer("Limit").orElse(PAGE);
        if (limit == 0) {
            throw refusedInside(input.requestId());
        }
        Group group = pool.groups().get(input.string("GroupName"));
        Page<String> page = pages.listing(name(), pool.id(), group.name())
                .from(
                        input.optional("NextToken").orElse(null),
                        () -> CognitoError.invalidParameter("Paging marker is invalid."))
                .take(
                        limit,
                        after -> pool.groups().members(group.name()).tailSet(after, false).stream(),
                        Function.identity());
        List<Map<String, Object>> users = page.items().stream()
                .flatMap(sub -> pool.users().findBySub(sub).stream())
                .map(user -> UserView.listed(pool, user).tree())
                .toList();
        return Output.of("Users", users).with("NextToken", page.nextToken());
    }

    /** Cognito lets a zero pass, and then repeats what a service behind it says. */
    private static CognitoError refusedInside(String requestId) {
        return CognitoError.invalidParameter("com.amazonaws.services.identitystoreservice.model.ValidationException: "
                + "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: "
                + "Member must have value greater than or equal to 1 (Service: AWSIdentityStoreService; "
                + "Status Code: 400; Error Code: ValidationException; Request ID: " + requestId + "; Proxy: null)");
    }
}
