package org.cognitojunit.emulator.internal.user;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * The users of one pool. Reads take no lock; changes to users, indexes and group memberships are made one at a time, so
 * that all of them always agree.
 */
public final class Users {

    private final Groups groups;
    private final SignInNames names;
    private final Map<String, User> byKey = new ConcurrentHashMap<>();
    private final NavigableSet<String> keys = new ConcurrentSkipListSet<>();
    private final Map<String, String> keyBySub = new ConcurrentHashMap<>();
    private final Map<String, String> keyByName = new ConcurrentHashMap<>();
    private final SearchIndex index;

    /**
     * @param aliasAttributes the attributes by which a user is found besides the username, once verified
     * @param usernameAttributes the attributes by which a user is found in place of a username, verified or not
     */
    public Users(Groups groups, boolean caseSensitive, Set<String> aliasAttributes, Set<String> usernameAttributes) {
        this(groups, new SignInNames(caseSensitive, aliasAttributes, usernameAttributes));
    }

    private Users(Groups groups, SignInNames names) {
        this.groups = groups;
        this.names = names;
        this.index = new SearchIndex();
    }

    /**
     * The same users, apart from these.
     *
     * @param groups the copy of this pool's
     */
    public synchronized Users copy(Groups groups) {
        Users copy = new Users(groups, names);
        byKey.values().forEach(copy::put);
        // A name may lead to one user while another has it, too, and the order of putting would change to whom.
        copy.keyByName.clear();
        copy.keyByName.putAll(keyByName);
        return copy;
    }

    /** A user by any name to sign in with: username, {@code sub}, or an attribute that the pool takes for one. */
    public Optional<User> find(String name) {
        return findByUsername(name).or(() -> findBySub(name)).or(() -> findByAttribute(names.key(name)));
    }

    /** A user that must exist. */
    public User get(String name) {
        return find(name).orElseThrow(CognitoError::userNotFound);
    }

    /** A user by exactly this username, not by {@code sub} or alias. */
    public Optional<User> findByUsername(String username) {
        return Optional.ofNullable(byKey.get(names.key(username)));
    }

    public Optional<User> findBySub(String sub) {
        // Between the two reads the name may pass to another user, who must not be taken for this one.
        return Optional.ofNullable(keyBySub.get(sub))
                .map(byKey::get)
                .filter(user -> user.sub().equals(sub));
    }

    private Optional<User> findByAttribute(String key) {
        return Optional.ofNullable(keyByName.get(key))
                .map(byKey::get)
                .filter(user -> names.of(user).containsKey(key));
    }

    /**
     * Adds a user.
     *
     * @param takeAliases whether a verified alias that another user has passes to this one
     * @throws CognitoError if the username or another name to sign in with is taken
     */
    public synchronized void add(User user, boolean takeAliases) {
        requireFree(user, "User account already exists");
        refuseClashes(user, takeAliases, names::existing);
        takeAliases(user);
        put(user);
    }

    /**
     * Adds a user who signs up, which Cognito words in its own way. An alias that the user has already, since a function has
     * verified it, passes to this one.
     *
     * @throws CognitoError if the username or another name to sign in with is taken
     */
    public synchronized void signUp(User user) {
        requireFree(user, "User already exists");
        refuseClashes(user, true, names::existing);
        takeAliases(user);
        put(user);
    }

    /** The names of a user's own attributes by which the user can sign in now. */
    public Set<String> namesOf(User user) {
        return Set.copyOf(names.of(user).values());
    }

    /** As {@link #change(User, UnaryOperator, Runnable)}, with nothing to do besides. */
    public User change(User user, UnaryOperator<User> change) {
        return change(user, change, () -> {});
    }

    /** As {@link #change(User, boolean, UnaryOperator, Runnable)}, where aliases stay with whom they are. */
    public User change(User user, UnaryOperator<User> change, Runnable settled) {
        return change(user, false, change, settled);
    }

    /**
     * Replaces a user by what {@code change} makes of it, in one step.
     *
     * @param takeAliases whether a verified alias that another user has passes to this one
     * @param settled runs when nothing else stands in the way of the change; if it throws, nothing changes
     * @throws CognitoError {@code UserNotFoundException} if the user has gone meanwhile, {@code AliasExistsException} if
     *     another user has one of the names that the change brings
     */
    public synchronized User change(User user, boolean takeAliases, UnaryOperator<User> change, Runnable settled) {
        User current = current(user);
        User changed = change.apply(current);
        refuseClashes(changed, takeAliases, names::clash);
        settled.run();
        takeAliases(changed);
        put(changed);
        Map<String, String> kept = names.of(changed);
        names.of(current).keySet().stream()
                .filter(name -> !kept.containsKey(name))
                .forEach(keyByName::remove);
        index.removeStale(current, changed, names.key(changed.username()));
        return changed;
    }

    /**
     * Removes a user, and with it its memberships.
     *
     * @throws CognitoError {@code UserNotFoundException} if the user has gone meanwhile
     */
    public synchronized void remove(User user) {
        User current = current(user);
        names.of(current).keySet().forEach(keyByName::remove);
        keyBySub.remove(current.sub());
        String key = names.key(current.username());
        keys.remove(key);
        byKey.remove(key);
        index.remove(current, key);
        groups.forget(current.sub());
    }

    /**
     * Puts a user into a group.
     *
     * @throws CognitoError {@code UserNotFoundException} if the user has gone meanwhile, {@code ResourceNotFoundException}
     *     if there is no such group
     */
    public synchronized void join(User user, String group) {
        groups.addMember(group, current(user).sub());
    }

    public int size() {
        return keyBySub.size();
    }

    /** All users, in no order. */
    public Collection<User> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /**
     * The users that a filter selects, after a position.
     *
     * @param position where an earlier page ended; empty for the first one
     */
    public Stream<ListedUser> listed(UserFilter filter, String position) {
        return new UserListing(byKey, keys, keyBySub, index).after(filter, position);
    }

    private User current(User user) {
        return findBySub(user.sub()).orElseThrow(CognitoError::userNotFound);
    }

    private void requireFree(User user, String refusal) {
        String key = names.key(user.username());
        if (byKey.containsKey(key) || keyByName.containsKey(key)) {
            throw CognitoError.of("UsernameExistsException", refusal);
        }
    }

    private void refuseClashes(User user, boolean takeAliases, Function<String, CognitoError> refusal) {
        forEachClash(user, (owner, attribute) -> {
            if (!takeAliases || !names.movable(attribute)) {
                throw refusal.apply(attribute);
            }
        });
    }

    /** Whoever has a name of this user keeps the address or number, but no longer as a name. */
    private void takeAliases(User user) {
        forEachClash(user, (owner, attribute) -> byKey.put(names.key(owner.username()), unverified(owner, attribute)));
    }

    /** Finds the names of {@code user} that belong to somebody else. */
    private void forEachClash(User user, BiConsumer<User, String> action) {
        names.of(user)
                .forEach((key, attribute) -> findByUsername(key)
                        .or(() -> findByAttribute(key))
                        .filter(owner -> !owner.sub().equals(user.sub()))
                        .ifPresent(owner -> action.accept(owner, attribute)));
    }

    private static User unverified(User user, String attribute) {
        return user.with(draft -> draft.attributes().put(attribute + "_verified", "false"));
    }

    private void put(User user) {
        String key = names.key(user.username());
        index.add(user, key);
        byKey.put(key, user);
        keys.add(key);
        keyBySub.put(user.sub(), key);
        names.of(user).keySet().forEach(name -> keyByName.put(name, key));
    }
}
