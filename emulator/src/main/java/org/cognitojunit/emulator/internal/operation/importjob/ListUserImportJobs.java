package org.cognitojunit.emulator.internal.operation.importjob;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.importjob.ImportJob;
import org.cognitojunit.emulator.internal.operation.Page;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;

/** Lists the import jobs of a pool, the newest first. */
record ListUserImportJobs(UserPools pools, Pages pages, JobView view) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Page<ImportJob> page = pages.listing(name(), pool.id())
                .from(input.optional("PaginationToken").orElse(null), Pages::invalidToken)
                .take(
                        input.integer("MaxResults").orElseThrow(),
                        pool.importJobs().all(),
                        job -> "%019d".formatted(Long.MAX_VALUE - job.ordinal()));
        List<Map<String, Object>> jobs =
                page.items().stream().map(job -> view.tree(pool, job)).toList();
        return Output.of("UserImportJobs", jobs).with("PaginationToken", page.nextToken());
    }
}
