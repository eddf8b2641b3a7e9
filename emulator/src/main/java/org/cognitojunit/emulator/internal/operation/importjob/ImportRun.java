package org.cognitojunit.emulator.internal.operation.importjob;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.List;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.VisibleText;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.importjob.CsvReader;
import org.cognitojunit.emulator.internal.importjob.ImportCounts;
import org.cognitojunit.emulator.internal.importjob.ImportStatus;
import org.cognitojunit.emulator.internal.importjob.RowOutcome;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** One run of an import job, from its file to its end. What Cognito writes to CloudWatch Logs goes to the log here. */
record ImportRun(UserPool pool, String jobId, Clock clock, Ids ids) implements Runnable {

    private static final Logger LOG = System.getLogger(ImportRun.class.getName());
    private static final int MOST = 500_000;

    @Override
    public void run() {
        try {
            byte[] file = pool.importJobs().takeFile(jobId);
            importAll(UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            fail("The CSV file is not in UTF-8.");
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "The emulator failed in the import job " + jobId + ".", failure);
        } finally {
            // A job that ran for ever would keep its pool from being deleted.
            pool.importJobs().abandon(jobId, clock.instant());
        }
    }

    private void importAll(String text) {
        CsvReader rows = new CsvReader(text);
        List<String> header;
        try {
            header = rows.hasNext() ? rows.next() : List.of();
            Columns.check(header, pool.settings().schema());
        } catch (CognitoError mistake) {
            fail(mistake.getMessage());
            return;
        }
        ImportCounts counts = ImportCounts.NONE;
        while (pool.importJobs().progress(jobId, counts)) {
            if (!rows.hasNext()) {
                end(ImportStatus.SUCCEEDED, "Import Job Completed Successfully.");
                return;
            }
            if (counts.total() >= MOST) {
                fail("The CSV file holds more than " + MOST + " users.");
                return;
            }
            counts = counts.plus(imported(header, rows, counts.total() + 1));
        }
        end(ImportStatus.STOPPED, "The Import Job was stopped by the developer.");
    }

    private RowOutcome imported(List<String> header, CsvReader rows, long number) {
        try {
            pool.users()
                    .add(ImportedRow.of(header, rows.next()).user(pool.settings(), ids.sub(), clock.instant()), false);
            return RowOutcome.IMPORTED;
        } catch (CognitoError refusal) {
            boolean isThere = refusal.type().equals("UsernameExistsException");
            RowOutcome outcome = isThere ? RowOutcome.SKIPPED : RowOutcome.FAILED;
            LOG.log(
                    Level.DEBUG,
                    () -> "Import job " + jobId + ": [" + outcome + "] Row " + number + " - "
                            + VisibleText.of(String.valueOf(refusal.getMessage())));
            return outcome;
        }
    }

    private void fail(String message) {
        end(ImportStatus.FAILED, message);
    }

    private void end(ImportStatus status, String message) {
        pool.importJobs().complete(jobId, status, message, clock.instant());
    }
}
