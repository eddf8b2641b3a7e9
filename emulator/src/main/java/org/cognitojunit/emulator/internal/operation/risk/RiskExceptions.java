package org.cognitojunit.emulator.internal.operation.risk;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the ranges of IP addresses that are always or never blocked. */
final class RiskExceptions {

    private static final Pattern CIDR = Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}/([12]?\\d|3[0-2]))"
            + "|([0-9a-fA-F:]*:[0-9a-fA-F:.]*/(\\d{1,2}|1[01]\\d|12[0-8]))");

    private RiskExceptions() {}

    static void check(Input input) {
        input.structure("RiskExceptionConfiguration").stream()
                .flatMap(exceptions -> Stream.of("BlockedIPRangeList", "SkippedIPRangeList")
                        .flatMap(list -> exceptions.strings(list).stream()))
                .filter(range -> !CIDR.matcher(range).matches())
                .findFirst()
                .ifPresent(range -> {
                    throw CognitoError.invalidParameter("An IP range of RiskExceptionConfiguration must be in CIDR"
                            + " notation, such as 192.0.2.0/24, and not " + range + ".");
                });
    }
}
