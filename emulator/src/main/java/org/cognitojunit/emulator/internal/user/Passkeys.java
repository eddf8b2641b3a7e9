package org.cognitojunit.emulator.internal.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The passkeys of one user. Immutable.
 *
 * @param all in the order in which they were registered
 * @param onAsMfa whether the user has switched them on as a second factor too
 */
public record Passkeys(List<Passkey> all, boolean onAsMfa) {

    public static final Passkeys NONE = new Passkeys(List.of(), false);

    /** What they are called in {@code UserMFASettingList}. */
    public static final String MFA_NAME = "WEB_AUTHN_MFA";

    /** How many a user can have. */
    public static final int MAXIMUM = 20;

    public Passkeys {
        all = List.copyOf(all);
    }

    public boolean isFull() {
        return all.size() >= MAXIMUM;
    }

    public Optional<Passkey> find(String id) {
        return all.stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    /** The passkeys that work with a relying party. */
    public List<Passkey> of(String relyingPartyId) {
        return all.stream()
                .filter(passkey -> passkey.relyingPartyId().equals(relyingPartyId))
                .toList();
    }

    public Passkeys plus(Passkey passkey) {
        List<Passkey> more = new ArrayList<>(all);
        more.add(passkey);
        return new Passkeys(more, onAsMfa);
    }

    /** With a passkey in the place of that of the same id. */
    public Passkeys replacing(Passkey changed) {
        return new Passkeys(
                all.stream().map(p -> p.id().equals(changed.id()) ? changed : p).toList(), onAsMfa);
    }

    /** Without one. Who has none left has none switched on. */
    public Passkeys without(String id) {
        List<Passkey> left = all.stream().filter(p -> !p.id().equals(id)).toList();
        return new Passkeys(left, onAsMfa && !left.isEmpty());
    }

    public Passkeys asMfa(boolean on) {
        return new Passkeys(all, on);
    }
}
