package io.ringflow.identity.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.CRC32;

/** Login names: what they may look like, and one for whoever comes without. */
final class Usernames {

    static final String PATTERN = "[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}";

    private static final int LONGEST = 56;

    private Usernames() {}

    /** The same name always gives the same login name; a name without Latin letters gives one that is made of its digest. */
    static String from(String fullName) {
        String latin = Normalizer.normalize(fullName.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        if (latin.isEmpty()) {
            CRC32 digest = new CRC32();
            digest.update(fullName.strip().getBytes(StandardCharsets.UTF_8));
            return "p" + Long.toHexString(digest.getValue());
        }
        return latin.length() <= LONGEST ? latin : latin.substring(0, LONGEST);
    }
}
