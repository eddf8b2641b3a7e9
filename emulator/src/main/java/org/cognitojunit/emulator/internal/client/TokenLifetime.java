package org.cognitojunit.emulator.internal.client;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;

/** How long the tokens of a client are good for, by kind of token. */
enum TokenLifetime {
    ACCESS("AccessToken", ChronoUnit.HOURS, 1, Duration.ofMinutes(5), Duration.ofDays(1)),
    ID("IdToken", ChronoUnit.HOURS, 1, Duration.ofMinutes(5), Duration.ofDays(1)),
    REFRESH("RefreshToken", ChronoUnit.DAYS, 30, Duration.ofHours(1), Duration.ofDays(3650));

    private final String member;
    private final ChronoUnit usualUnit;
    private final int usualValue;
    private final Duration shortest;
    private final Duration longest;

    TokenLifetime(String member, ChronoUnit usualUnit, int usualValue, Duration shortest, Duration longest) {
        this.member = member;
        this.usualUnit = usualUnit;
        this.usualValue = usualValue;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The lifetime that settings give to tokens of this kind, or Cognito's default. */
    Duration in(Input settings) {
        Optional<Integer> value = settings.integer(member + "Validity").filter(v -> v != 0);
        return value.isPresent()
                ? Duration.of(value.get(), unit(settings).orElse(usualUnit))
                : Duration.of(usualValue, usualUnit);
    }

    /** Whether a request asks for a lifetime that Cognito offers, or for none. A unit alone is no lifetime. */
    boolean isOffered(Input request) {
        if (!request.has(member + "Validity")) {
            return unit(request).isEmpty();
        }
        Duration lifetime = in(request);
        return lifetime.compareTo(shortest) >= 0 && lifetime.compareTo(longest) <= 0;
    }

    private Optional<ChronoUnit> unit(Input settings) {
        return settings.structure("TokenValidityUnits")
                .flatMap(units -> units.optional(member))
                .map(unit -> ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }
}
