package io.ringflow.browser;

import java.util.List;
import java.util.UUID;

/**
 * What somebody who means harm types into a field. If any of it is taken for more than text, it calls {@code ran}, or leaves an
 * element named {@code s-x} behind.
 */
final class HostileText {

    /** Each does its mischief in another place: in text and attributes, in scripts, in templates, in addresses, in frames. */
    static final List<String> CORPUS = List.of(
            "'\"></title><img src=x onerror=ran(1)><s-x>",
            "</textarea></script><script>ran(2)</script><s-x>",
            "{{constructor.constructor('ran(3)')()}}__${1}__",
            "javascript:ran(4)//\" onfocus=ran(4) autofocus \"",
            "=\"<svg/onload=ran(5)>\"&lt;s-x&gt;&#60;s-x&#62;",
            "<iframe srcdoc='<script>parent.ran(6)</script>'>");

    private final int first;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    /** @param first with which of the corpus a field begins */
    HostileText(int first) {
        this.first = first;
    }

    /** As much of the corpus as a field of this length takes, and always something. */
    String in(int length) {
        StringBuilder text = new StringBuilder(CORPUS.get(first % CORPUS.size()));
        for (int next = 1; next < CORPUS.size(); next++) {
            String more = CORPUS.get((first + next) % CORPUS.size());
            if (text.length() + 1 + more.length() <= length) {
                text.append(' ').append(more);
            }
        }
        return text.toString();
    }

    /** The same, and a word that only this text has. */
    String once(int length) {
        return in(length - mark.length() - 1) + " " + mark;
    }

    String mark() {
        return mark;
    }
}
