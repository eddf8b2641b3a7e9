package org.cognitojunit.emulator.internal.user;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's second factors. Immutable.
 *
 * <p>Whether a factor is switched on or off is one thing, whether the user has what it takes is another: an authenticator
 * app, once verified, is there also while its factor is off.
 */
public final class UserMfa {

    public static final UserMfa NONE = new UserMfa(Map.of(), null, null, null);

    private final Map<MfaFactor, Boolean> switches;
    private final @Nullable MfaFactor preferred;
    private final @Nullable SoftwareToken token;
    private final @Nullable String secretToVerify;

    private UserMfa(
            Map<MfaFactor, Boolean> switches,
            @Nullable MfaFactor preferred,
            @Nullable SoftwareToken token,
            @Nullable String secretToVerify) {
        this.switches = Map.copyOf(switches);
        this.preferred = preferred;
        this.token = token;
        this.secretToVerify = secretToVerify;
    }

    /** The factors that are switched on. */
    public List<MfaFactor> on() {
        return Stream.of(MfaFactor.values()).filter(this::isOn).toList();
    }

    public boolean isOn(MfaFactor factor) {
        return Boolean.TRUE.equals(switches.get(factor));
    }

    /** Whether a factor was switched off, which is more than never having been switched on. */
    public boolean isOff(MfaFactor factor) {
        return Boolean.FALSE.equals(switches.get(factor));
    }

    public Optional<MfaFactor> preferred() {
        return Optional.ofNullable(preferred);
    }

    /** The authenticator app, once verified. */
    public Optional<SoftwareToken> token() {
        return Optional.ofNullable(token);
    }

    /** The secret of an authenticator app that is yet to be verified. */
    public Optional<String> secretToVerify() {
        return Optional.ofNullable(secretToVerify);
    }

    /** With a factor switched on or off. One that is off cannot be preferred. */
    public UserMfa with(MfaFactor factor, boolean on) {
        Map<MfaFactor, Boolean> changed = new EnumMap<>(MfaFactor.class);
        changed.putAll(switches);
        changed.put(factor, on);
        return new UserMfa(changed, on || preferred != factor ? preferred : null, token, secretToVerify);
    }

    /** With a factor that is asked for before others. */
    public UserMfa preferring(MfaFactor factor) {
        return new UserMfa(switches, factor, token, secretToVerify);
    }

    /** Without a preference for a factor. */
    public UserMfa notPreferring(MfaFactor factor) {
        return preferred == factor ? new UserMfa(switches, null, token, secretToVerify) : this;
    }

    /** With a new secret to be verified. What was verified before stays good until then. */
    public UserMfa associated(String secret) {
        return new UserMfa(switches, preferred, token, secret);
    }

    /** With a verified authenticator app, which takes the place of an earlier one. */
    public UserMfa verified(SoftwareToken app) {
        Map<MfaFactor, Boolean> changed = isOff(MfaFactor.SOFTWARE_TOKEN_MFA) ? withoutSwitch() : switches;
        return new UserMfa(changed, preferred, app, null);
    }

    /** With an authenticator app one of whose codes has been used up. */
    public UserMfa used(SoftwareToken app) {
        return new UserMfa(switches, preferred, app, secretToVerify);
    }

    /** As if there had never been an authenticator app. */
    public UserMfa withoutToken() {
        return new UserMfa(withoutSwitch(), notPreferring(MfaFactor.SOFTWARE_TOKEN_MFA).preferred, null, null);
    }

    private Map<MfaFactor, Boolean> withoutSwitch() {
        Map<MfaFactor, Boolean> changed = new EnumMap<>(MfaFactor.class);
        changed.putAll(switches);
        changed.remove(MfaFactor.SOFTWARE_TOKEN_MFA);
        return changed;
    }
}
