package org.cognitojunit.emulator.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.junit.jupiter.api.Test;

/**
 * A copy shares nothing with its pool that can change. Whoever gives a pool something new to keep, and forgets the copy, is
 * reminded here.
 */
class UserPoolCopyTest {

    /** What is the same in both on purpose: values, the pool's keys, its lock, and the account's indexes. */
    private static final Set<String> SHARED =
            Set.of("id", "arn", "created", "keys", "state", "changes", "poolOfClient", "ofRegion", "userPoolId", "acr");

    private final Ids ids = new Ids(1L);
    private final UserPools pools =
            new UserPools("us-east-1", "123456789012", Clock.systemUTC(), ids, new KeyRing(false, ids));
    private final UserPool pool = pools.create(new Input("request", Map.of("PoolName", "pool")));

    @Test
    void nothing_that_can_change_is_shared() throws IllegalAccessException {
        UserPool copy = pools.copyOf(pool);

        for (Field field : fields(UserPool.class)) {
            Object original = field.get(pool);
            assertThat(field.get(copy)).as(field.getName()).isNotSameAs(original);
            assertApart(field.getName(), original, field.get(copy));
        }
    }

    private static void assertApart(String path, Object original, Object copy) throws IllegalAccessException {
        for (Field field : fields(original.getClass())) {
            String name = path + "." + field.getName();
            Object value = field.get(original);
            if (value instanceof Map || value instanceof Collection) {
                assertThat(field.get(copy)).as(name).isNotSameAs(value);
            } else if (value != null && value.getClass().getName().contains(".Configurations")) {
                assertApart(name, value, field.get(copy));
            }
        }
    }

    private static Iterable<Field> fields(Class<?> type) {
        Stream<Field> kept = Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !SHARED.contains(field.getName()));
        return kept.peek(field -> field.setAccessible(true)).toList();
    }
}
