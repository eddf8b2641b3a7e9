package org.cognitojunit.emulator.internal.configuration;

import java.util.List;
import java.util.stream.Stream;

/** All configurations of one pool. */
public final class PoolConfigurations {

    private final Configurations brandings = new Configurations("Managed login branding");
    private final Configurations customizations = new Configurations("UI customization");
    private final Configurations terms = new Configurations("Terms");
    private final Configurations risks = new Configurations("Risk configuration");
    private volatile LogDelivery logDelivery = new LogDelivery(List.of());

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

    public LogDelivery logDelivery() {
        return logDelivery;
    }

    public void deliverLogs(LogDelivery delivery) {
        logDelivery = delivery;
    }

    /** Drops what is for a client alone, when the client is deleted. */
    public void forgetClient(String clientId) {
        Stream.of(brandings, customizations, terms, risks).forEach(all -> all.removeAllOf(clientId));
    }
}
