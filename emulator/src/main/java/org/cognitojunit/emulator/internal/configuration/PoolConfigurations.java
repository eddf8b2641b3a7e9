package org.cognitojunit.emulator.internal.configuration;

import java.util.List;
import java.util.stream.Stream;

/** All configurations of one pool. */
public final class PoolConfigurations {

    private final Configurations brandings;
    private final Configurations customizations;
    private final Configurations terms;
    private final Configurations risks;
    private final Configurations clientSessions;
    private volatile LogDelivery logDelivery;
    private volatile SessionTracking sessionTracking;

    public PoolConfigurations() {
        brandings = new Configurations("Managed login branding");
        customizations = new Configurations("UI customization");
        terms = new Configurations("Terms");
        risks = new Configurations("Risk configuration");
        clientSessions = new Configurations("Session configuration");
        logDelivery = new LogDelivery(List.of());
        sessionTracking = SessionTracking.DEFAULT;
    }

    private PoolConfigurations(PoolConfigurations original) {
        brandings = original.brandings.copy();
        customizations = original.customizations.copy();
        terms = original.terms.copy();
        risks = original.risks.copy();
        clientSessions = original.clientSessions.copy();
        logDelivery = original.logDelivery;
        sessionTracking = original.sessionTracking;
    }

    /** The same configurations, apart from these. */
    public PoolConfigurations copy() {
        return new PoolConfigurations(this);
    }

    /** The styles of managed login, at most one for a client. */
    public Configurations brandings() {
        return brandings;
    }

    /** The looks of the classic pages, by their owner. */
    public Configurations customizations() {
        return customizations;
    }

    /** The terms documents, at most one of each name for a client. */
    public Configurations terms() {
        return terms;
    }

    /** The settings of threat protection, by their owner. */
    public Configurations risks() {
        return risks;
    }

    /** How long clients reuse single sign-on sessions, where they were told. They stay while the pool tracks no sessions. */
    public Configurations clientSessions() {
        return clientSessions;
    }

    /** Whether and how the pool tracks the sessions of its users. */
    public SessionTracking sessionTracking() {
        return sessionTracking;
    }

    public void trackSessions(SessionTracking tracking) {
        sessionTracking = tracking;
    }

    public LogDelivery logDelivery() {
        return logDelivery;
    }

    public void deliverLogs(LogDelivery delivery) {
        logDelivery = delivery;
    }

    /** Drops what is for a client alone, when the client is deleted. */
    public void forgetClient(String clientId) {
        Stream.of(brandings, customizations, terms, risks, clientSessions).forEach(all -> all.removeAllOf(clientId));
    }
}
