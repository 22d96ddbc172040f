package io.ringflow.customer.web;

/**
 * A field that somebody else changed while a person was filling in the form.
 *
 * @param label of the field
 * @param now what is kept now
 * @param yours what the person entered
 */
record Clash(String label, String now, String yours) {}
