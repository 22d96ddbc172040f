package io.ringflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** The engine's lists of interceptors, which are missing until the first plugin makes one. */
public final class Interceptors {

    private Interceptors() {}

    /** Ours around those that are there already. */
    public static List<CommandInterceptor> before(CommandInterceptor ours, @Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(ours);
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
