package io.ringflow.delivery.outbox;

/**
 * A message that is about to be sent.
 *
 * @param number of the try, from 1
 * @param event as it goes out
 */
record Sending(long id, int number, String event) {}
