package org.cognitojunit.emulator.internal.operation.client;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists a client's secrets without their values, the oldest first. There are two at most, so there is one page. */
record ListUserPoolClientSecrets(UserPools pools) implements Operation {

    @Override
    public Output apply(Input input) {
        AppClient client = pools.get(input.string("UserPoolId")).clients().get(input.string("ClientId"));
        if (input.has("NextToken")) {
            throw Pages.invalidToken();
        }
        List<Map<String, Object>> secrets = client.secrets().list().stream()
                .map(secret -> ClientView.of(secret).tree())
                .toList();
        return Output.of("ClientSecrets", secrets);
    }
}
