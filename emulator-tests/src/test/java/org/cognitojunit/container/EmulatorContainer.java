package org.cognitojunit.container;

import com.github.dockerjava.api.model.Capability;
import java.net.URI;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The image under test in a container that may do as little as possible: no writing, no privilege. */
final class EmulatorContainer extends GenericContainer<EmulatorContainer> {

    static final String IMAGE = "cognito.container.image";

    private static final int PORT = 9229;

    private EmulatorContainer() {
        super(DockerImageName.parse(System.getProperty(IMAGE)));
        withExposedPorts(PORT);
        waitingFor(Wait.forHealthcheck());
        withCreateContainerCmdModifier(
                command -> command.getHostConfig().withReadonlyRootfs(true).withCapDrop(Capability.ALL));
    }

    static EmulatorContainer with(Map<String, String> environment) {
        return new EmulatorContainer().withEnv(environment);
    }

    /** As this machine reaches it. */
    URI endpoint() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT));
    }

    CognitoIdentityProviderClient client() {
        return CognitoIdentityProviderClient.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    /** The same constructor serves all, and equality is identity: there is nothing to compare. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
