package io.ringflow.pipeline.process;

/** What comes of the work on a stage, as the model's gateways compare it. */
enum Course {
    again,
    held,
    lost,
    settled
}
