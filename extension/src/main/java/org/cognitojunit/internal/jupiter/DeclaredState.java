package org.cognitojunit.internal.jupiter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.PoolSnapshot;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a pool of a class is before each of its tests: what it was before the first, after the {@code @BeforeAll} methods. On the
 * embedded backend alone, where that costs a snapshot.
 *
 * @param beginning the id of the class context whose first test found the pool so; empty where no test has begun
 * @param passwords those that the handles of users say
 */
public record DeclaredState(String beginning, PoolSnapshot snapshot, Map<TestUser, String> passwords) {

    private static DeclaredState of(String beginning, UserPool pool, CognitoEmulator emulator) {
        Map<TestUser, String> passwords = new LinkedHashMap<>();
        pool.users().forEach(user -> passwords.put(user, user.password()));
        return new DeclaredState(beginning, emulator.snapshot(pool.id()), passwords);
    }

    private void restore() {
        snapshot.restore();
        passwords.forEach(TestUser::chose);
    }

    /** A nested class, and each run of a class with parameters, begins with the pools as the class around it began. */
    public static void beforeClass(ExtensionContext context) {
        emulator(context).ifPresent(emulator -> {
            for (DeclaredPool declared : putBack(context)) {
                beforeClass(declared, context, emulator);
            }
        });
    }

    private static void beforeClass(DeclaredPool declared, ExtensionContext context, CognitoEmulator emulator) {
        Key key = new Key(declared);
        declared.oneTestAtATime().lock();
        try {
            DeclaredState around = Stores.nearest(context, key, DeclaredState.class);
            if (around == null) {
                UserPool pool = declared.pool(context, declared.declaredBy());
                Stores.put(declared.declaringContext(), key, of("", pool, emulator));
            } else {
                around.restore();
            }
        } finally {
            declared.oneTestAtATime().unlock();
        }
    }

    /** Puts the pools back, once for each test, and keeps other tests off them until it is over. */
    public static void beforeTest(ExtensionContext context) {
        emulator(context)
                .ifPresent(emulator -> Stores.computeIfAbsent(
                        context,
                        "pools put back for " + context.getUniqueId(),
                        Turn.class,
                        () -> Turn.begin(context, emulator)));
    }

    private static void beforeTest(DeclaredPool declared, ExtensionContext test, CognitoEmulator emulator) {
        Key key = new Key(declared);
        ExtensionContext testClass = classOf(test);
        DeclaredState state = Stores.nearest(testClass, key, DeclaredState.class);
        if (state != null && state.beginning().equals(testClass.getUniqueId())) {
            state.restore();
        } else {
            UserPool pool = declared.pool(test, declared.declaredBy());
            Stores.put(testClass, key, of(testClass.getUniqueId(), pool, emulator));
        }
    }

    private static ExtensionContext classOf(ExtensionContext test) {
        ExtensionContext next = test;
        while (next.getTestMethod().isPresent()) {
            next = next.getParent().orElseThrow();
        }
        return next;
    }

    private static Optional<CognitoEmulator> emulator(ExtensionContext context) {
        return StoredRun.of(context).backend().emulator();
    }

    /** Those that a class and the classes around it see, also where the inner one has another of the same name. */
    private static Set<DeclaredPool> putBack(ExtensionContext from) {
        Set<DeclaredPool> pools = new LinkedHashSet<>();
        Optional<ExtensionContext> next = Optional.of(from);
        while (next.isPresent()) {
            Optional<Class<?>> type = next.get().getTestClass();
            if (type.isPresent()) {
                VisiblePools.from(next.get(), type.get()).all().stream()
                        .filter(DeclaredPool::isPutBack)
                        .forEach(pools::add);
            }
            next = next.get().getParent();
        }
        return pools;
    }

    private record Key(DeclaredPool pool) {}

    /** The turn of one test, which ends when its store is closed: on the thread on which it began. */
    private record Turn(List<ReentrantLock> held) implements Resource {

        static Turn begin(ExtensionContext test, CognitoEmulator emulator) {
            Turn turn = new Turn(new ArrayList<>());
            try {
                for (DeclaredPool declared : putBack(test)) {
                    turn.take(declared);
                    beforeTest(declared, test, emulator);
                }
                return turn;
            } catch (RuntimeException | Error e) {
                turn.close();
                throw e;
            }
        }

        private void take(DeclaredPool declared) {
            if (declared.oneTestAtATime().isHeldByCurrentThread()) {
                throw new ExtensionConfigurationException(
                        "A test begins on the thread of another, before that is over, and"
                                + " both have the user pool of " + declared.declaredBy()
                                + ", which each is to find as it is declared. Put @Execution(SAME_THREAD) on the class, or say"
                                + " keepChanges.");
            }
            declared.oneTestAtATime().lock();
            held.add(declared.oneTestAtATime());
        }

        @Override
        public void close() {
            held.forEach(ReentrantLock::unlock);
        }
    }
}
