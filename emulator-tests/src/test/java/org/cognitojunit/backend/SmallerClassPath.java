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
import java.util.function.Predicate;

/** This JVM's class path without some of its jars, as a user may have it who does not need them. */
public record SmallerClassPath(URLClassLoader loader) implements AutoCloseable {

    /** @param jar what the names of the missing jars contain */
    public static SmallerClassPath without(String jar) throws IOException {
        return without(entry -> entry.getFileName().toString().contains(jar));
    }

    /** @param folder a module of this project, from its root */
    public static SmallerClassPath withoutModule(String folder) throws IOException {
        Path module = Path.of("..", folder).toRealPath();
        return without(entry -> entry.toAbsolutePath().normalize().startsWith(module));
    }

    private static SmallerClassPath without(Predicate<Path> isMissing) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!isMissing.test(path)) {
                urls.add(path.toUri().toURL());
            }
        }
        return new SmallerClassPath(new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    /** What a provider says when it is started with all that it needs but the jars. */
    String refusalOf(Class<? extends BackendProvider> type) throws ReflectiveOperationException {
        Class<?> parametersType = loader.loadClass(BackendParameters.class.getName());
        Object parameters = Proxy.newProxyInstance(
                loader, new Class<?>[] {parametersType}, (proxy, method, arguments) -> valueOf((String) arguments[0]));
        Object provider =
                loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
        Method start = provider.getClass().getMethod("start", parametersType);
        try {
            throw new AssertionError("started: " + start.invoke(provider, parameters));
        } catch (InvocationTargetException e) {
            return requireNonNull(e.getCause().getMessage());
        }
    }

    /** The text that a static method returns, its class and all that it needs loaded from this class path. */
    public String call(Class<?> type, String method, String argument) throws ReflectiveOperationException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return (String) loader.loadClass(type.getName())
                    .getMethod(method, String.class)
                    .invoke(null, argument);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** An account is one, and a token or an image may be anything; the other settings of live runs have defaults. */
    private static Optional<String> valueOf(String parameter) {
        boolean hasDefault = parameter.startsWith("cognito.live.") && !parameter.equals("cognito.live.account");
        return hasDefault ? Optional.empty() : Optional.of("123456789012");
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
