package org.cognitojunit.emulator.internal.pool;

import org.cognitojunit.emulator.internal.api.Input;

/**
 * What Cognito refuses in the settings of a pool. The rules look at the settings as they will be, defaults included, so
 * that an update cannot bring about what a creation would be refused for.
 */
final class PoolRules {

    private PoolRules() {}

    static void check(PoolSettings settings, AwsAccount account) {
        Input view = settings.view();
        SignInNameRules.check(view);
        PolicyRules.check(settings);
        SmsRules.check(settings, account);
        VerificationRules.check(view);
        RecoveryRules.check(settings);
        EmailRules.check(view, account);
        MfaRules.check(settings);
        TriggerRules.check(view, account);
        TagRules.check(view);
        KeyRules.check(view, account);
        settings.acrLevels().check();
    }
}
