package io.ringflow.delivery.domain;

/** Why a receipt was matched with an instalment; the earlier ones count first. */
enum Rule {
    /** A person said so. */
    PERSON,
    /** The sender named the instalment. */
    NAMED,
    /** It is just what one instalment still needs. */
    EXACT,
    /** It is just what several instalments one after the other still need. */
    CONSECUTIVE,
    /** The instalment was due first. */
    OLDEST,
    /** The instalment was given up, and was paid after all. */
    RECOVERED
}
