package org.cognitojunit.emulator.internal.operation.replica;

import java.time.Instant;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.AwsAccount;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.replica.Replica;

/** A replica as answers show it. It has the id of its primary, in an ARN of its own region. */
final class ReplicaView {

    private ReplicaView() {}

    static Output primary(UserPool pool, AwsAccount account) {
        return view(pool, account, "PRIMARY", "ACTIVE");
    }

    static Output secondary(UserPool pool, Replica replica, AwsAccount account, Instant now) {
        return secondary(pool, replica, account, replica.status(now));
    }

    static Output secondary(UserPool pool, Replica replica, AwsAccount account, String status) {
        return view(pool, new AwsAccount(replica.region(), account.id()), "SECONDARY", status);
    }

    private static Output view(UserPool pool, AwsAccount home, String role, String status) {
        return Output.of("RegionName", home.region())
                .with("Status", status)
                .with("Role", role)
                .with("UserPoolArn", home.userPoolArn(home.region(), pool.id()));
    }
}
