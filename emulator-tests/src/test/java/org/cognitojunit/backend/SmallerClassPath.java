package org.cognitojunit.backend;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This JVM's class path without some of its jars, as a user may have it who does not need them. */
public record SmallerClassPath(URLClassLoader loader) implements AutoCloseable {

    /** @param jar what the names of the missing jars contain */
    public static SmallerClassPath without(String jar) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!path.getFileName().toString().contains(jar)) {
                urls.add(path.toUri().toURL());
            }
        }
        return new SmallerClassPath(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    /** What a provider says when it is started with a value for every parameter and the jars are missing. */
    String refusalOf(Class<? extends BackendProvider> type) throws ReflectiveOperationException {
        Class<?> parametersType = loader.loadClass(BackendParameters.class.getName());
        Object parameters = Proxy.newProxyInstance(
                loader, new Class<?>[] {parametersType}, (proxy, method, arguments) -> Optional.of("123456789012"));
        Object provider =
                loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
        Method start = provider.getClass().getMethod("start", parametersType);
        try {
            throw new AssertionError("started: " + start.invoke(provider, parameters));
        } catch (InvocationTargetException e) {
            return requireNonNull(e.getCause().getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
