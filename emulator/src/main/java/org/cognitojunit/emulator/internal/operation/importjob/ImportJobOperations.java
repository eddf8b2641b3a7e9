package org.cognitojunit.emulator.internal.operation.importjob;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class ImportJobOperations {

    private ImportJobOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        JobView view = new JobView(services.clock(), services.poolUri());
        return Stream.of(
                new CreateUserImportJob(services.pools(), services.clock(), services.ids(), view),
                new DescribeUserImportJob(services.pools(), view),
                new GetCSVHeader(services.pools()),
                new ListUserImportJobs(services.pools(), services.pages(), view),
                new StartUserImportJob(services.pools(), services.clock(), services.ids(), view, importThread()),
                new StopUserImportJob(services.pools(), services.clock(), view));
    }

    /** One thread for all import jobs of an emulator, which is there while there is something to import. */
    private static Executor importThread() {
        return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), run -> {
            Thread thread = new Thread(run, "cognito-user-import");
            thread.setDaemon(true);
            return thread;
        });
    }
}
