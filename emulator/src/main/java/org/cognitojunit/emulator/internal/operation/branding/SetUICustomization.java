package org.cognitojunit.emulator.internal.operation.branding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.configuration.Configurations;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Replaces the looks of the classic pages of a client or a whole pool. */
record SetUICustomization(UserPools pools, Clock clock) implements Operation {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    @Override
    public Output apply(Input input) {
        return pools.change(input.string("UserPoolId"), pool -> set(pool, input));
    }

    private Output set(UserPool pool, Input input) {
        String owner = UICustomizationView.owner(pool, input);
        if (pool.domains().all().isEmpty()) {
            throw CognitoError.invalidParameter("There has to be an existing domain associated with this user pool.");
        }
        Instant now = clock.instant();
        Configurations all = pool.configurations().customizations();
        Configuration before = all.find(owner).orElseGet(() -> Configuration.of(owner, owner, Map.of(), now));
        Configuration looks = all.put(before.with(members(pool, owner, input, now), now));
        return Output.of("UICustomization", UICustomizationView.of(pool, looks));
    }

    private static Map<String, Object> members(UserPool pool, String owner, Input input, Instant now) {
        Map<String, Object> members = input.tree("CSS");
        String version = VERSION.format(now);
        if (input.has("CSS")) {
            members.put("CSSVersion", version);
        }
        if (input.has("ImageFile")) {
            members.put(
                    "ImageUrl",
                    "https://cognito.invalid/" + pool.id() + "/" + owner + "/" + version + "/assets/images/image.jpg");
        }
        return members;
    }
}
