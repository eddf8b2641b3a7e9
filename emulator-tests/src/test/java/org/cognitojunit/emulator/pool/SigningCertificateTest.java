package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class SigningCertificateTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final UserPoolType pool = pool();

    @Test
    void a_certificate_is_signed_with_its_own_key() throws GeneralSecurityException {
        X509Certificate certificate = certificate(pool);

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getSubjectX500Principal())
                .isEqualTo(certificate.getIssuerX500Principal())
                .hasToString("CN=" + pool.id());
        assertThat(certificate.getSerialNumber()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void a_certificate_is_good_for_ten_years_from_the_creation_of_its_pool(int yearsFromNow)
            throws GeneralSecurityException {
        aws.emulator().clock().advance(Duration.ofDays(365L * yearsFromNow));
        UserPoolType created = pool();

        X509Certificate certificate = certificate(created);

        Date begin = Date.from(created.creationDate().truncatedTo(ChronoUnit.SECONDS));
        assertThat(certificate.getNotBefore()).isEqualTo(begin);
        assertThat(certificate.getNotAfter())
                .isEqualTo(Date.from(
                        begin.toInstant().atOffset(ZoneOffset.UTC).plusYears(10).toInstant()));
    }

    @Test
    void a_pool_keeps_its_certificate() throws GeneralSecurityException {
        X509Certificate before = certificate(pool);
        aws.emulator().clock().advance(Duration.ofDays(1));

        assertThat(certificate(pool)).isEqualTo(before);
    }

    @Test
    void pools_have_certificates_of_their_own() throws GeneralSecurityException {
        assertThat(certificate(pool).getSerialNumber())
                .isNotEqualTo(certificate(pool()).getSerialNumber());
    }

    @Test
    void fresh_keys_are_kept_too() throws GeneralSecurityException {
        try (EmulatorFixture fresh =
                EmulatorFixture.of(CognitoEmulator.builder().freshKeys(true))) {
            String id = fresh.cognito()
                    .createUserPool(r -> r.poolName("p"))
                    .userPool()
                    .id();

            X509Certificate first = certificate(fresh, id);

            assertThat(certificate(fresh, id)).isEqualTo(first);
            assertThat(first.getPublicKey()).isNotEqualTo(certificate(pool).getPublicKey());
        }
    }

    @Test
    void a_pool_that_does_not_exist_has_no_certificate() {
        assertRefused(
                () -> aws.cognito().getSigningCertificate(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private UserPoolType pool() {
        return aws.cognito().createUserPool(r -> r.poolName("p")).userPool();
    }

    private X509Certificate certificate(UserPoolType of) throws GeneralSecurityException {
        return certificate(aws, of.id());
    }

    private static X509Certificate certificate(EmulatorFixture aws, String id) throws GeneralSecurityException {
        byte[] der = Base64.getDecoder()
                .decode(aws.cognito()
                        .getSigningCertificate(r -> r.userPoolId(id))
                        .certificate());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
