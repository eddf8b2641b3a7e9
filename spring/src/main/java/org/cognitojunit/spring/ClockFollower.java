package org.cognitojunit.spring;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Makes an application go by the emulator's clock: its decoders of tokens, where it has any, and its own clocks. */
final class ClockFollower implements BeanFactoryPostProcessor {

    private static final String DECODER = "org.springframework.security.oauth2.jwt.JwtDecoder";

    private final Clock clock;

    ClockFollower(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        boolean hasOwnClock = beans.getBeanNamesForType(Clock.class, true, false).length > 0;
        boolean decodes = ClassUtils.isPresent(DECODER, beans.getBeanClassLoader()) && ClockedDecoders.existIn(beans);
        if (!decodes && !hasOwnClock) {
            throw new IllegalStateException(
                    "@AutoConfigureCognito(followClock = true) found nothing that could follow: the"
                            + " application has no bean of type JwtDecoder, ReactiveJwtDecoder or java.time.Clock. Make its"
                            + " decoder a bean, or leave followClock out.");
        }
        beans.addBeanPostProcessor(new OwnClocks(clock));
        if (decodes) {
            beans.addBeanPostProcessor(new ClockedDecoders(clock));
        }
    }

    /** Replaces clocks that show the system's time; one that stands still, for example, was meant to. */
    private record OwnClocks(Clock clock) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return bean instanceof Clock own && own.equals(Clock.system(own.getZone()))
                    ? new ZonedClock(clock, own.getZone())
                    : bean;
        }
    }

    /** A clock elsewhere: the emulator's own stays in UTC. */
    private static final class ZonedClock extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        ZonedClock(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ZonedClock(clock, other);
        }
    }
}
