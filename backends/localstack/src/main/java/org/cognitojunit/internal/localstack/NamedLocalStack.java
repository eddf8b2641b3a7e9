package org.cognitojunit.internal.localstack;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.net.URI;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A LocalStack that knows the address by which this machine reaches it, so that the issuer of its tokens is one from which an
 * application under test can fetch keys. Which port of the host Docker maps is known only when the container starts, and
 * Testcontainers has it wait then for a script: this one sets {@code LOCALSTACK_HOST} in it.
 */
final class NamedLocalStack extends LocalStackContainer {

    private static final String SCRIPT = "/testcontainers_start.sh";
    private static final int EXECUTABLE = 0777;

    NamedLocalStack(DockerImageName image) {
        super(image);
    }

    /** Instead of the script that the superclass makes, which has labels for the containers of services other than Cognito. */
    @Override
    protected void containerIsStarting(InspectContainerResponse container) {
        URI endpoint = getEndpoint();
        // It goes on listening where it always does, whatever it takes the port in its name for.
        String script = "#!/bin/bash\nexport GATEWAY_LISTEN=0.0.0.0:4566 LOCALSTACK_HOST=" + endpoint.getHost() + ":"
                + endpoint.getPort() + "\n/usr/local/bin/docker-entrypoint.sh\n";
        copyFileToContainer(Transferable.of(script, EXECUTABLE), SCRIPT);
    }

    /** Containers are compared by identity; the superclasses compare settings, which two containers may share. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
