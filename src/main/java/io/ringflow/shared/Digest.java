package io.ringflow.engine.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart: SHA-256 in hexadecimal, as the database reckons it too. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(byte[] content) {
        return new Digest().and(content).toString();
    }

    Digest and(byte[] content) {
        sha256.update(content);
        return this;
    }

    /** The digest; what follows begins anew. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
