package org.cognitojunit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** An application's own clocks; what its decoders do is in {@link Contract}. */
class ClockTest {

    private static final ZoneId PLACE = ZoneId.of("Pacific/Auckland");

    @Configuration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        Clock there() {
            return Clock.system(PLACE);
        }

        @Bean
        Clock standing() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }

        @Bean
        Clock coarse() {
            return Clock.tickMinutes(ZoneOffset.UTC);
        }

        @Bean
        Shop shop(@Qualifier("there") Clock clock) {
            return new Shop(clock);
        }
    }

    record Shop(Clock clock) {}

    @Test
    void a_clock_of_the_system_follows_that_of_the_pool() {
        TestKit.run(Following.class).passed(1);
    }

    @SpringJUnitConfig(Clocks.class)
    @AutoConfigureCognito(followClock = true)
    @WithAlice
    static class Following {

        @Test
        void test(@Autowired Shop shop, CognitoEmulator emulator) {
            emulator.clock().advance(Duration.ofDays(100));

            Instant before = emulator.clock().instant();
            Instant seen = shop.clock().instant();
            assertThat(seen).isBetween(before, emulator.clock().instant());
            assertThat(Duration.between(Instant.now(), seen)).isGreaterThan(Duration.ofDays(99));
        }
    }

    @Test
    void it_stays_in_its_zone() {
        TestKit.run(Zoned.class).passed(1);
    }

    @SpringJUnitConfig(Clocks.class)
    @AutoConfigureCognito(followClock = true)
    @WithAlice
    static class Zoned {

        @Test
        void test(@Autowired Shop shop, CognitoEmulator emulator) {
            Clock elsewhere = shop.clock().withZone(ZoneOffset.UTC);
            emulator.clock().advance(Duration.ofDays(100));

            assertThat(shop.clock().getZone()).isEqualTo(PLACE);
            assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(Duration.between(Instant.now(), elsewhere.instant())).isGreaterThan(Duration.ofDays(99));
        }
    }

    @Test
    void a_clock_that_was_never_the_systems_is_left_alone() {
        TestKit.run(Standing.class).passed(1);
    }

    @SpringJUnitConfig(Clocks.class)
    @AutoConfigureCognito(followClock = true)
    @WithAlice
    static class Standing {

        @Test
        void test(@Autowired @Qualifier("standing") Clock standing, @Autowired @Qualifier("coarse") Clock coarse) {
            assertThat(standing).isEqualTo(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            assertThat(coarse).isEqualTo(Clock.tickMinutes(ZoneOffset.UTC));
        }
    }

    @Test
    void unless_it_is_asked_for_clocks_are_left_alone() {
        TestKit.run(NotFollowing.class).passed(1);
    }

    @SpringJUnitConfig(Clocks.class)
    @AutoConfigureCognito
    @WithAlice
    static class NotFollowing {

        @Test
        void test(@Autowired Shop shop) {
            assertThat(shop.clock()).isEqualTo(Clock.system(PLACE));
        }
    }

    @Test
    void on_a_backend_whose_clock_is_the_systems_clocks_are_left_alone() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            TestKit.run(Endpoints.of(emulator), OnEndpoint.class).passed(1);
        }
    }

    @SpringJUnitConfig(Clocks.class)
    @AutoConfigureCognito(followClock = true)
    @WithAlice
    static class OnEndpoint {

        @Test
        void test(@Autowired Shop shop) {
            assertThat(shop.clock()).isEqualTo(Clock.system(PLACE));
        }
    }
}
