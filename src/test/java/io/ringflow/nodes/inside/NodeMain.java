package io.ringflow.nodes.inside;

import io.ringflow.RingflowApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Starts Ringflow with a clock that follows the lines on standard input: each is how far the time is off, such as PT-3H. */
public final class NodeMain {

    private static final ShiftedClock CLOCK = new ShiftedClock(Clock.systemUTC());

    private NodeMain() {}

    public static void main(String[] args) {
        Thread commands = new Thread(NodeMain::follow, "node commands");
        commands.setDaemon(true);
        commands.start();
        new SpringApplicationBuilder(RingflowApplication.class, Additions.class).run(args);
    }

    private static void follow() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                CLOCK.shift(Duration.parse(line));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a node has that Ringflow has not. */
    static class Additions {

        @Bean
        @Primary
        Clock clockOfTheMachine() {
            return CLOCK;
        }

        @Bean
        AlwaysFails alwaysFails() {
            return new AlwaysFails();
        }

        @Bean
        Hangs hangs() {
            return new Hangs();
        }
    }
}
