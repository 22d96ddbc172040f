package io.ringflow.delivery.erp;

import java.util.List;

/** A refusal that is kept, and told to whoever looks in that person's language. */
interface ToldAgain {

    String key();

    List<String> arguments();
}
