package org.cognitojunit.emulator.internal.hosting;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The domains of one pool: at most one prefix and one custom domain. Only changes of the pool change it. */
public final class PoolDomains {

    private final Map<String, PoolDomain> ofRegion;
    private final Map<String, PoolDomain> own = new ConcurrentHashMap<>();

    /**
     * @param ofRegion the domains of all pools by name, kept up to date here
     */
    public PoolDomains(Map<String, PoolDomain> ofRegion) {
        this.ofRegion = ofRegion;
    }

    /** Adds a domain whose name must be free in the whole region. */
    public void add(PoolDomain domain) {
        if (own.containsKey(domain.name())) {
            throw invalidParameter("Domain already exists.");
        }
        if (find(domain.custom()).isPresent()) {
            throw invalidParameter("User pool already has a domain configured.");
        }
        if (ofRegion.putIfAbsent(domain.name(), domain) != null) {
            throw invalidParameter("Domain already associated with another user pool.");
        }
        own.put(domain.name(), domain);
    }

    /** Puts a domain in the place of what it was before. */
    public void replace(PoolDomain domain) {
        own.put(domain.name(), domain);
        ofRegion.put(domain.name(), domain);
    }

    /** A domain of this pool that must exist. */
    public PoolDomain get(String name) {
        return Optional.ofNullable(own.get(name))
                .orElseThrow(() -> invalidParameter("No such domain or user pool exists."));
    }

    public void remove(PoolDomain domain) {
        own.remove(domain.name());
        ofRegion.remove(domain.name());
    }

    /** The custom domain, or the prefix. */
    public Optional<PoolDomain> find(boolean custom) {
        return own.values().stream().filter(domain -> domain.custom() == custom).findFirst();
    }

    /** The domain that links lead to: the custom one, if there is one. */
    public Optional<PoolDomain> preferred() {
        return find(true).or(() -> find(false));
    }

    /** The same domains, apart from these; in the region, these stand until the copy is {@link #indexed}. */
    public PoolDomains copy() {
        PoolDomains copy = new PoolDomains(ofRegion);
        copy.own.putAll(own);
        return copy;
    }

    /** Has these domains stand in the region. */
    public void indexed() {
        ofRegion.putAll(own);
    }

    /** Gives all domains back to the region. */
    public void clear() {
        own.keySet().forEach(ofRegion::remove);
        own.clear();
    }

    public Collection<PoolDomain> all() {
        return own.values();
    }
}
