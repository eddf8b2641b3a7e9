package org.cognitojunit.emulator.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdvancedSecurityModeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthEventType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.EventResponseType;

class SrpEventTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final SrpPool srp = SrpPool.create(
                    aws, r -> r.userPoolAddOns(a -> a.advancedSecurityMode(AdvancedSecurityModeType.ENFORCED)))
            .withAlice();

    @Test
    void a_proof_and_the_call_before_it_are_one_event_with_the_id_that_the_tokens_name() throws ParseException {
        Tokens tokens = srp.begin("alice").respond(SrpPool.PASSWORD).expectTokens();

        String eventId = SignedJWT.parse(tokens.accessToken()).getJWTClaimsSet().getStringClaim("event_id");
        assertThat(aws.cognito()
                        .adminListUserAuthEvents(
                                r -> r.userPoolId(srp.pool().id()).username("alice"))
                        .authEvents())
                .extracting(AuthEventType::eventId, AuthEventType::eventResponse)
                .containsExactly(tuple(eventId, EventResponseType.PASS));
    }
}
