package org.cognitojunit.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.cognitojunit.internal.aws.AwsBackendProvider;
import org.cognitojunit.internal.remote.Issuers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** What can be known of the aws backend without an account; the rest is in the live tests. */
class AwsBackendTest {

    @ParameterizedTest
    @CsvSource({
        "us-east-1,      https://cognito-idp.us-east-1.amazonaws.com/pool",
        "cn-north-1,     https://cognito-idp.cn-north-1.amazonaws.com.cn/pool",
        "eusc-de-east-1, https://cognito-idp.eusc-de-east-1.amazonaws.eu/pool",
    })
    void the_issuer_of_a_pool_is_its_region_s(String region, String issuer) {
        Issuers issuers = Issuers.ofAws(Region.of(region));

        assertThat(issuers.issuer("pool")).hasToString(issuer);
        assertThat(issuers.published("pool", "jwks.json")).hasToString(issuer + "/.well-known/jwks.json");
    }

    @ParameterizedTest
    @CsvSource({"sts-, software.amazon.awssdk.services.sts.", "awaitility, org.awaitility."})
    void without_a_library_that_it_brings_it_says_which(String jar, String missing) throws Exception {
        try (SmallerClassPath smaller = SmallerClassPath.without(jar)) {
            String refusal = smaller.refusalOf(AwsBackendProvider.class);

            assertThat(refusal)
                    .startsWith(
                            "cognito.backend=aws needs STS to make sure of the account, and Awaitility to wait for it,"
                                    + " and " + missing)
                    .endsWith(" is not on the class path. cognito-junit-aws brings software.amazon.awssdk:sts and"
                            + " org.awaitility:awaitility: do not exclude them.");
        }
    }
}
