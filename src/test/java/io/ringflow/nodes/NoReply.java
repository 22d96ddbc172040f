package io.ringflow.nodes;

import java.io.IOException;

/** A node gave no answer: it was not there, went away meanwhile, or took too long. What it did is unknown. */
public class NoReply extends RuntimeException {

    NoReply(String request, IOException cause) {
        super("No reply to " + request, cause);
    }
}
