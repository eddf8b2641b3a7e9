package org.cognitojunit.emulator.internal.user;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.cognitojunit.emulator.internal.protocol.CognitoError;

/**
 * The users of one pool. Reads take no lock; changes to users, indexes and group memberships are made one at a time, so
 * that all of them always agree.
 */
public final class Users {

    private final Groups groups;
    private final boolean caseSensitive;
    private final Set<String> aliasAttributes;
    private final Map<String, String> usernameBySub = new ConcurrentHashMap<>();
    private final Map<String, String> usernameByAlias = new ConcurrentHashMap<>();
    private final NavigableMap<String, User> byKey = new ConcurrentSkipListMap<>();

    /**
     * @param aliasAttributes the attributes by which a user is found besides username and {@code sub}, once verified
     */
    public Users(Groups groups, boolean caseSensitive, Set<String> aliasAttributes) {
        this.groups = groups;
        this.caseSensitive = caseSensitive;
        this.aliasAttributes = aliasAttributes;
    }

    /** A user by username, {@code sub} or verified alias. */
    public Optional<User> find(String name) {
        User user = byKey.get(key(name));
        if (user == null) {
            String username = usernameBySub.getOrDefault(name, usernameByAlias.get(key(name)));
            user = username == null ? null : byKey.get(key(username));
        }
        return Optional.ofNullable(user);
    }

    /** A user that must exist. */
    public User get(String name) {
        return find(name).orElseThrow(CognitoError::userNotFound);
    }

    /** A user by exactly this username, not by {@code sub} or alias. */
    public Optional<User> findByUsername(String username) {
        return Optional.ofNullable(byKey.get(key(username)));
    }

    /**
     * Adds a user.
     *
     * @throws CognitoError {@code UsernameExistsException} if the username is taken
     */
    public synchronized void add(User user) {
        if (byKey.containsKey(key(user.username()))) {
            throw CognitoError.of("UsernameExistsException", "User account already exists");
        }
        put(user);
    }

    /**
     * Replaces a user by what {@code change} makes of it, in one step.
     *
     * @throws CognitoError {@code UserNotFoundException} if the user has gone meanwhile
     */
    public synchronized User change(User user, UnaryOperator<User> change) {
        User current = byKey.get(key(user.username()));
        if (current == null || !current.sub().equals(user.sub())) {
            throw CognitoError.userNotFound();
        }
        User changed = change.apply(current);
        aliases(current).forEach(usernameByAlias::remove);
        put(changed);
        return changed;
    }

    public synchronized void remove(User user) {
        User current = byKey.get(key(user.username()));
        if (current != null && current.sub().equals(user.sub())) {
            byKey.remove(key(user.username()));
            usernameBySub.remove(user.sub());
            aliases(current).forEach(usernameByAlias::remove);
            groups.forget(user.sub());
        }
    }

    public int size() {
        return usernameBySub.size();
    }

    /** All users, in the order of their usernames. */
    public Collection<User> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    private void put(User user) {
        byKey.put(key(user.username()), user);
        usernameBySub.put(user.sub(), user.username());
        aliases(user).forEach(alias -> usernameByAlias.put(alias, user.username()));
    }

    /** The names by which a user can sign in besides the username: email and phone number count once verified. */
    private Set<String> aliases(User user) {
        Set<String> result = new HashSet<>();
        for (String attribute : aliasAttributes) {
            boolean usable = attribute.equals("preferred_username")
                    || user.attribute(attribute + "_verified")
                            .filter("true"::equals)
                            .isPresent();
            if (usable) {
                user.attribute(attribute).map(this::key).ifPresent(result::add);
            }
        }
        return result;
    }

    private String key(String name) {
        return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
    }
}
