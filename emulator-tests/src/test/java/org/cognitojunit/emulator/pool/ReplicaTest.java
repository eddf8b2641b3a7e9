package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ReplicaRoleType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ReplicaStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateReplicaStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolReplicaType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

class ReplicaTest {

    private static final String OREGON = "us-west-2";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final String pool =
            aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

    @Test
    void a_pool_is_its_own_primary() {
        assertThat(list())
                .containsExactly(UserPoolReplicaType.builder()
                        .regionName("us-east-1")
                        .role(ReplicaRoleType.PRIMARY)
                        .status(ReplicaStatusType.ACTIVE)
                        .userPoolArn("arn:aws:cognito-idp:us-east-1:123456789012:userpool/" + pool)
                        .build());
    }

    @Test
    void a_replica_is_created_then_inactive_then_active() {
        UserPoolReplicaType created = create(OREGON);
        aws.emulator().clock().advance(Duration.ofSeconds(10));
        UserPoolReplicaType ready = list().get(1);
        UserPoolReplicaType activated = update(UpdateReplicaStatusType.ACTIVE);

        assertThat(created.status()).isEqualTo(ReplicaStatusType.CREATING);
        assertThat(created.role()).isEqualTo(ReplicaRoleType.SECONDARY);
        assertThat(created.userPoolArn()).isEqualTo("arn:aws:cognito-idp:us-west-2:123456789012:userpool/" + pool);
        assertThat(ready.status()).isEqualTo(ReplicaStatusType.INACTIVE);
        assertThat(activated.status()).isEqualTo(ReplicaStatusType.ACTIVE);
        assertThat(list()).element(1).isEqualTo(activated);
    }

    @Test
    void a_pool_is_listed_with_the_regions_of_its_replicas() {
        create(OREGON);
        create("eu-west-1");

        List<UserPoolDescriptionType> pools =
                aws.cognito().listUserPools(r -> r.maxResults(60)).userPools();

        assertThat(pools)
                .singleElement()
                .satisfies(listed -> assertThat(listed.replicaRegions()).containsExactly("eu-west-1", OREGON));
    }

    @Test
    void a_replica_that_is_being_created_cannot_be_activated() {
        create(OREGON);

        assertRefused(
                () -> update(UpdateReplicaStatusType.ACTIVE),
                InvalidParameterException.class,
                "The replica in the region us-west-2 is still being created.");
    }

    @Test
    void an_active_replica_cannot_be_deleted_until_it_is_inactive() {
        create(OREGON);
        aws.emulator().clock().advance(Duration.ofSeconds(10));
        update(UpdateReplicaStatusType.ACTIVE);

        assertRefused(
                this::delete,
                InvalidParameterException.class,
                "The replica in the region us-west-2 is active. Set its status to INACTIVE before you delete it.");

        update(UpdateReplicaStatusType.INACTIVE);
        assertThat(delete().status()).isEqualTo(ReplicaStatusType.DELETING);
        assertThat(list()).hasSize(1);
        assertRefused(
                this::delete,
                ResourceNotFoundException.class,
                "The user pool has no secondary replica in the region us-west-2.");
    }

    @Test
    void a_pool_with_a_replica_cannot_be_deleted() {
        create(OREGON);

        assertRefused(
                () -> aws.cognito().deleteUserPool(r -> r.userPoolId(pool)),
                InvalidParameterException.class,
                "User pool cannot be deleted. It has replicas in other regions that should be deleted first.");

        delete();
        aws.cognito().deleteUserPool(r -> r.userPoolId(pool));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, The user pool is in the region us-east-1 already.",
        "us-west-2, The user pool is in the region us-west-2 already.",
        "'the moon', 'RegionName must name an AWS region, and not the moon.'"
    })
    void a_replica_needs_a_region_of_its_own(String region, String message) {
        create(OREGON);

        assertRefused(() -> create(region), InvalidParameterException.class, message);
        assertThat(list()).hasSize(2);
    }

    @Test
    void a_lite_pool_has_no_replicas() {
        aws.cognito().updateUserPool(r -> r.userPoolId(pool).userPoolTier(UserPoolTierType.LITE));

        assertRefused(
                () -> create(OREGON),
                FeatureUnavailableInTierException.class,
                "The following feature is not available for the LITE pricing tier configured: Multi-Region"
                        + " Replication");
    }

    private UserPoolReplicaType create(String region) {
        return aws.cognito()
                .createUserPoolReplica(r -> r.userPoolId(pool).regionName(region))
                .userPoolReplica();
    }

    private UserPoolReplicaType update(UpdateReplicaStatusType status) {
        return aws.cognito()
                .updateUserPoolReplica(
                        r -> r.userPoolId(pool).regionName(OREGON).status(status))
                .userPoolReplica();
    }

    private UserPoolReplicaType delete() {
        return aws.cognito()
                .deleteUserPoolReplica(r -> r.userPoolId(pool).regionName(OREGON))
                .userPoolReplica();
    }

    private List<UserPoolReplicaType> list() {
        return aws.cognito().listUserPoolReplicas(r -> r.userPoolId(pool)).userPoolReplicas();
    }
}
