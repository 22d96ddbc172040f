package io.ringflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Ringflow: one application, the process engine embedded, on one PostgreSQL. */
@SpringBootApplication
public class RingflowApplication {

    public static void main(String[] args) {
        SpringApplication.run(RingflowApplication.class, args);
    }
}
