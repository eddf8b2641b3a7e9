package org.cognitojunit.spring;

import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.CacheAwareContextLoaderDelegate;
import org.springframework.test.context.cache.ContextCache;
import org.springframework.test.context.cache.DefaultCacheAwareContextLoaderDelegate;

/** Spring's cache of applications, one for a test alone, so that its statistics can be read. */
abstract class OwnCache extends SpringBootTestContextBootstrapper {

    private final ContextCache cache;

    OwnCache(ContextCache cache) {
        this.cache = cache;
    }

    @Override
    protected CacheAwareContextLoaderDelegate getCacheAwareContextLoaderDelegate() {
        return new DefaultCacheAwareContextLoaderDelegate(cache);
    }
}
