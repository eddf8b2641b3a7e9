package org.cognitojunit.internal.localstack;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** What has become of a container that does not answer any more. */
final class ContainerEnd {

    private static final int PATIENCE_SECONDS = 5;

    private ContainerEnd() {}

    /** As the second half of a sentence. An engine that hangs is not waited for. */
    static String of(String containerId) {
        CompletableFuture<String> state = CompletableFuture.supplyAsync(() -> state(containerId));
        try {
            return state.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return "Docker at " + DockerEngine.address() + " does not answer any more";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Docker was not asked about it";
        }
    }

    private static String state(String containerId) {
        try {
            ContainerState state = DockerClientFactory.lazyClient()
                    .inspectContainerCmd(containerId)
                    .exec()
                    .getState();
            return Boolean.TRUE.equals(state.getRunning())
                    ? "Docker says that it is running"
                    : "Docker says that it ended with exit code " + state.getExitCodeLong();
        } catch (NotFoundException e) {
            return "Docker says that it was removed";
        }
    }
}
