package io.ringflow.fuzz;

import io.ringflow.RingflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.MockMvc;

/** Jazzer's way to {@code /api/leads}, on the whole application. */
public final class LeadsFuzzer {

    private static LeadsTarget target;

    private LeadsFuzzer() {}

    public static void fuzzerInitialize() throws Exception {
        Started started = new Started();
        new TestContextManager(Started.class).prepareTestInstance(started);
        target = new LeadsTarget(started.http);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.take(input);
    }

    /** Holds what the application offers. */
    @RingflowTest
    static class Started {

        @Autowired
        MockMvc http;
    }
}
