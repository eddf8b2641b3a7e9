package org.cognitojunit.emulator.internal.configuration;

import java.util.List;
import java.util.stream.Stream;

/** All configurations of one pool. */
public final class PoolConfigurations {

    private final Configurations brandings;
    private final Configurations customizations;
    private final Configurations terms;
    private final Configurations risks;
    private volatile LogDelivery logDelivery;

    public PoolConfigurations() {
        brandings = new Configurations("Managed login branding");
        customizations = new Configurations("UI customization");
        terms = new Configurations("Terms");
        risks = new Configurations("Risk configuration");
        logDelivery = new LogDelivery(List.of());
    }

    private PoolConfigurations(PoolConfigurations original) {
        brandings = original.brandings.copy();
        customizations = original.customizations.copy();
        terms = original.terms.copy();
        risks = original.risks.copy();
        logDelivery = original.logDelivery;
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
