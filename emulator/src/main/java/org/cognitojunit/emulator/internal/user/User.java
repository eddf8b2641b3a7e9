package org.cognitojunit.emulator.internal.user;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One user. Immutable: a change makes a new one, which {@link Users#change} puts in its place. */
public final class User {

    private final String username;
    private final String sub;
    private final Instant created;
    private final String[] attributes;
    private final @Nullable Credential credential;
    private final List<Credential> earlier;
    private final UserStatus status;
    private final boolean enabled;
    private final Lockout lockout;
    private final UserMfa mfa;
    private final LinkedIdentities identities;
    private final Devices devices;
    private final Passkeys passkeys;
    private final Instant modified;

    private User(Draft draft) {
        username = draft.username;
        sub = draft.sub;
        created = draft.created;
        attributes = flat(draft.attributes);
        credential = draft.credential;
        earlier = draft.earlier;
        status = draft.status;
        enabled = draft.enabled;
        lockout = draft.lockout;
        mfa = draft.mfa;
        identities = draft.identities;
        devices = draft.devices;
        passkeys = draft.passkeys;
        modified = draft.modified;
    }

    /** A new, enabled user. */
    public static User create(String username, String sub, UserStatus status, Instant now, Consumer<Draft> change) {
        Draft draft = new Draft(username, sub, status, now);
        change.accept(draft);
        return new User(draft);
    }

    /** This user with some things changed. */
    public User with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new User(draft);
    }

    public String username() {
        return username;
    }

    public String sub() {
        return sub;
    }

    /** A copy of the attributes without {@code sub}, in the order in which they were first set. */
    public Map<String, String> attributes() {
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            result.put(attributes[i], attributes[i + 1]);
        }
        return result;
    }

    public Optional<String> attribute(String name) {
        if (name.equals("sub")) {
            return Optional.of(sub);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(name)) {
                return Optional.of(attributes[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** Whether an address or number is known to be the user's. */
    public boolean hasVerified(String attribute) {
        return attribute(attribute).isPresent()
                && attribute(attribute + "_verified")
                        .filter(Boolean::parseBoolean)
                        .isPresent();
    }

    public Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }

    /** The passwords before this one that are not to come back, the newest first. */
    public List<Credential> earlierCredentials() {
        return earlier;
    }

    public UserStatus status() {
        return status;
    }

    public boolean enabled() {
        return enabled;
    }

    public Lockout lockout() {
        return lockout;
    }

    public UserMfa mfa() {
        return mfa;
    }

    public LinkedIdentities identities() {
        return identities;
    }

    public Devices devices() {
        return devices;
    }

    public Passkeys passkeys() {
        return passkeys;
    }

    public Instant created() {
        return created;
    }

    public Instant modified() {
        return modified;
    }

    /** Names and values by turns. A pool may hold a million users, and a map for each would outweigh all the rest. */
    private static String[] flat(Map<String, String> attributes) {
        String[] result = new String[attributes.size() * 2];
        int i = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            result[i++] = attribute.getKey();
            result[i++] = attribute.getValue();
        }
        return result;
    }

    /** A user in the making. */
    public static final class Draft {
        private final String username;
        private final String sub;
        private final Instant created;
        private final Map<String, String> attributes;
        private @Nullable Credential credential;
        private List<Credential> earlier;
        private UserStatus status;
        private boolean enabled;
        private Lockout lockout;
        private UserMfa mfa;
        private LinkedIdentities identities;
        private Devices devices;
        private Passkeys passkeys;
        private Instant modified;

        private Draft(String username, String sub, UserStatus status, Instant now) {
            this.username = username;
            this.sub = sub;
            this.created = now;
            this.attributes = new LinkedHashMap<>();
            this.earlier = List.of();
            this.status = status;
            this.enabled = true;
            this.lockout = Lockout.NONE;
            this.mfa = UserMfa.NONE;
            this.identities = LinkedIdentities.NONE;
            this.devices = Devices.NONE;
            this.passkeys = Passkeys.NONE;
            this.modified = now;
        }

        private Draft(User user) {
            username = user.username;
            sub = user.sub;
            created = user.created;
            attributes = user.attributes();
            credential = user.credential;
            earlier = user.earlier;
            status = user.status;
            enabled = user.enabled;
            lockout = user.lockout;
            mfa = user.mfa;
            identities = user.identities;
            devices = user.devices;
            passkeys = user.passkeys;
            modified = user.modified;
        }

        /** The attributes, open to change. */
        public Map<String, String> attributes() {
            return attributes;
        }

        public Draft credential(Credential credential) {
            this.credential = credential;
            return this;
        }

        /** Leaves the user without any password. */
        public Draft withoutCredential() {
            this.credential = null;
            return this;
        }

        public Draft earlier(List<Credential> earlier) {
            this.earlier = List.copyOf(earlier);
            return this;
        }

        public Draft status(UserStatus status) {
            this.status = status;
            return this;
        }

        public Draft enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Draft lockout(Lockout lockout) {
            this.lockout = lockout;
            return this;
        }

        public Draft mfa(UserMfa mfa) {
            this.mfa = mfa;
            return this;
        }

        public Draft identities(LinkedIdentities identities) {
            this.identities = identities;
            return this;
        }

        public Draft devices(Devices devices) {
            this.devices = devices;
            return this;
        }

        public Draft passkeys(Passkeys passkeys) {
            this.passkeys = passkeys;
            return this;
        }

        public Draft modified(Instant now) {
            this.modified = now;
            return this;
        }
    }
}
