package io.ringflow.delivery.process;

/** What came of going after a stage whose planned day is over; gateways compare the names. */
enum Chase {
    planned,
    again,
    twice
}
