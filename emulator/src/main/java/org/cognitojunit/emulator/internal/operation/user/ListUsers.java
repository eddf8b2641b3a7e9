package org.cognitojunit.emulator.internal.operation.user;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.ListedUser;
import org.cognitojunit.emulator.internal.user.UserFilter;

/** Lists the users of a pool, or those that a filter selects: in the order of what the filter looks at, or of their usernames. */
record ListUsers(UserPools pools, Pages pages) implements Operation {

    private static final int PAGE = 60;

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Predicate<String> shown = shown(pool, input);
        String filter = input.optional("Filter").orElse("");
        UserFilter selected = UserFilter.parse(filter, pool.settings().caseSensitive());
        int limit = input.integer("Limit").filter(l -> l > 0).orElse(PAGE);

        Page<ListedUser> page = pages.listing(name(), pool.id(), filter)
                .from(input.optional("PaginationToken").orElse(null), Pages::invalidToken)
                .take(limit, after -> pool.users().listed(selected, after), ListedUser::position);
        refuseWhatIsMissing(page.items(), input.strings("AttributesToGet"));
        List<Map<String, Object>> users = page.items().stream()
                .map(listed -> UserView.listed(pool, listed.user(), shown).tree())
                .toList();
        return Output.of("Users", users).with("PaginationToken", page.nextToken());
    }

    private static void refuseWhatIsMissing(List<ListedUser> listed, List<String> names) {
        if (listed.stream()
                .anyMatch(l ->
                        names.stream().anyMatch(name -> l.user().attribute(name).isEmpty()))) {
            throw CognitoError.invalidParameter("One or more requested attributes do not exist.");
        }
    }

    private static Predicate<String> shown(UserPool pool, Input input) {
        List<String> names = input.strings("AttributesToGet");
        for (String name : names) {
            if (name.equals("sub") || pool.settings().schema().find(name).isEmpty()) {
                throw CognitoError.invalidParameter("Input fails to satisfy the constraints.");
            }
        }
        return names.isEmpty() ? name -> true : names::contains;
    }
}
