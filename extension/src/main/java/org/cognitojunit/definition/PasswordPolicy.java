package org.cognitojunit.definition;

import java.time.Duration;

/**
 * What passwords a pool takes.
 *
 * @param minimumLength 6 to 99 characters
 * @param historySize how many former passwords a user may not take again, 0 to 24; not 0 needs the tier ESSENTIALS or PLUS
 * @param temporaryPasswordValidity how long a temporary password can be used, 1 to 365 whole days
 */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        int historySize,
        Duration temporaryPasswordValidity) {

    /** What Cognito takes where nothing is said: 8 characters, one of each kind, and 7 days. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, true, true, true, true, 0, Duration.ofDays(7));

    public PasswordPolicy {
        Checks.between("minimumLength", minimumLength, 6, 99);
        Checks.between("historySize", historySize, 0, 24);
        Checks.whole("temporaryPasswordValidity", temporaryPasswordValidity, Duration.ofDays(1));
    }

    /** A builder that begins with {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Says what passwords a pool takes. */
    public static final class Builder {

        private int minimumLength = DEFAULT.minimumLength;
        private boolean requireUppercase = DEFAULT.requireUppercase;
        private boolean requireLowercase = DEFAULT.requireLowercase;
        private boolean requireNumbers = DEFAULT.requireNumbers;
        private boolean requireSymbols = DEFAULT.requireSymbols;
        private int historySize = DEFAULT.historySize;
        private Duration temporaryPasswordValidity = DEFAULT.temporaryPasswordValidity;

        private Builder() {}

        /** Default 8. */
        public Builder minimumLength(int minimumLength) {
            this.minimumLength = minimumLength;
            return this;
        }

        /** Default true. */
        public Builder requireUppercase(boolean requireUppercase) {
            this.requireUppercase = requireUppercase;
            return this;
        }

        /** Default true. */
        public Builder requireLowercase(boolean requireLowercase) {
            this.requireLowercase = requireLowercase;
            return this;
        }

        /** Default true. */
        public Builder requireNumbers(boolean requireNumbers) {
            this.requireNumbers = requireNumbers;
            return this;
        }

        /** Default true. */
        public Builder requireSymbols(boolean requireSymbols) {
            this.requireSymbols = requireSymbols;
            return this;
        }

        /** Default 0. */
        public Builder historySize(int historySize) {
            this.historySize = historySize;
            return this;
        }

        /** Default 7 days. */
        public Builder temporaryPasswordValidity(Duration temporaryPasswordValidity) {
            this.temporaryPasswordValidity = temporaryPasswordValidity;
            return this;
        }

        public PasswordPolicy build() {
            return new PasswordPolicy(
                    minimumLength,
                    requireUppercase,
                    requireLowercase,
                    requireNumbers,
                    requireSymbols,
                    historySize,
                    temporaryPasswordValidity);
        }
    }
}
