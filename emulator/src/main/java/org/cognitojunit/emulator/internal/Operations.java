package org.cognitojunit.emulator.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;
import org.cognitojunit.emulator.internal.operation.auth.AuthOperations;
import org.cognitojunit.emulator.internal.operation.branding.BrandingOperations;
import org.cognitojunit.emulator.internal.operation.client.ClientOperations;
import org.cognitojunit.emulator.internal.operation.device.DeviceOperations;
import org.cognitojunit.emulator.internal.operation.domain.DomainOperations;
import org.cognitojunit.emulator.internal.operation.event.EventOperations;
import org.cognitojunit.emulator.internal.operation.event.EventRecorder;
import org.cognitojunit.emulator.internal.operation.federation.FederationOperations;
import org.cognitojunit.emulator.internal.operation.group.GroupOperations;
import org.cognitojunit.emulator.internal.operation.importjob.ImportJobOperations;
import org.cognitojunit.emulator.internal.operation.limit.LimitOperations;
import org.cognitojunit.emulator.internal.operation.log.LogOperations;
import org.cognitojunit.emulator.internal.operation.mfa.MfaOperations;
import org.cognitojunit.emulator.internal.operation.passkey.PasskeyOperations;
import org.cognitojunit.emulator.internal.operation.pool.PoolOperations;
import org.cognitojunit.emulator.internal.operation.replica.ReplicaOperations;
import org.cognitojunit.emulator.internal.operation.resourceserver.ResourceServerOperations;
import org.cognitojunit.emulator.internal.operation.risk.RiskOperations;
import org.cognitojunit.emulator.internal.operation.selfservice.SelfServiceOperations;
import org.cognitojunit.emulator.internal.operation.session.SessionOperations;
import org.cognitojunit.emulator.internal.operation.tag.TagOperations;
import org.cognitojunit.emulator.internal.operation.terms.TermsOperations;
import org.cognitojunit.emulator.internal.operation.user.UserOperations;

/** The one list of the operations that are emulated. The support matrix in the README is held against it. */
public final class Operations {

    private Operations() {}

    /** Every emulated operation, by its name in the API. */
    public static Map<String, Operation> all(Services services) {
        Map<String, Operation> byName = new TreeMap<>();
        Stream.of(
                        AuthOperations.all(services),
                        BrandingOperations.all(services),
                        ClientOperations.all(services),
                        DeviceOperations.all(services),
                        DomainOperations.all(services),
                        EventOperations.all(services),
                        FederationOperations.all(services),
                        GroupOperations.all(services),
                        ImportJobOperations.all(services),
                        LimitOperations.all(services),
                        LogOperations.all(services),
                        MfaOperations.all(services),
                        PasskeyOperations.all(services),
                        PoolOperations.all(services),
                        ReplicaOperations.all(services),
                        ResourceServerOperations.all(services),
                        RiskOperations.all(services),
                        SelfServiceOperations.all(services),
                        SessionOperations.all(services),
                        TagOperations.all(services),
                        TermsOperations.all(services),
                        UserOperations.all(services))
                .flatMap(operations -> operations)
                .forEach(operation -> byName.put(operation.name(), operation));
        new EventRecorder(services.pools(), services.accessTokens(), services.clock()).listenTo(byName);
        return byName;
    }
}
