package org.cognitojunit.emulator.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.Test;

/** Pools that are known by AWS's own names. */
class AwsAddressesTest {

    @Test
    void all_pools_of_an_emulator_can_be_known_by_the_names_of_aws() throws ParseException {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder().awsAddresses())) {
            TestPool pool = TestPool.create(aws);
            pool.confirmed("alice");

            String token = pool.signIn("alice").accessToken();

            String issuer = "https://cognito-idp.us-east-1.amazonaws.com/" + pool.id();
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(issuer);
            assertThat(aws.emulator().issuer(pool.id())).hasToString(issuer);
            assertThat(aws.cognito().getUser(r -> r.accessToken(token)).username())
                    .isEqualTo("alice");
        }
    }

    @Test
    void one_pool_can_be_beside_others_that_are_not() throws ParseException {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            TestPool known = TestPool.create(aws);
            TestPool other = TestPool.create(aws);
            known.confirmed("alice");
            other.confirmed("alice");

            aws.emulator().useAwsAddresses(known.id());

            String token = known.signIn("alice").accessToken();
            assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
                    .isEqualTo("https://cognito-idp.us-east-1.amazonaws.com/" + known.id());
            assertThat(aws.cognito().getUser(r -> r.accessToken(token)).username())
                    .isEqualTo("alice");
            assertThat(SignedJWT.parse(other.signIn("alice").accessToken())
                            .getJWTClaimsSet()
                            .getIssuer())
                    .isEqualTo(aws.emulator().endpoint() + "/" + other.id());
        }
    }

    @Test
    void a_pool_that_is_not_there_has_no_addresses() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> emulator.useAwsAddresses("us-east-1_None"))
                    .withMessage("There is no user pool 'us-east-1_None' in this emulator. Create it first, by"
                            + " CreateUserPool.");
        }
    }
}
