package io.ringflow.identity.domain;

import io.ringflow.shared.Digest;
import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords are kept as bcrypt hashes. The engine appends its salt to a password, and bcrypt looks at 72 bytes only, so it is
 * given a digest of both. The engine's own SHA hashes are not recognised at all. A password that is checked against nothing
 * takes as long as any other, so that nobody can tell by the time who has an account.
 */
class PasswordHashes extends PasswordManager {

    PasswordHashes() {
        this(new Bcrypt());
    }

    private PasswordHashes(Bcrypt bcrypt) {
        super(bcrypt, List.of());
        passwordChecker.keySet().retainAll(List.of(bcrypt.hashAlgorithmName()));
    }

    @Override
    public boolean check(String password, @Nullable String hash) {
        if (hash == null) {
            ((Bcrypt) defaultPasswordEncryptor).checkAgainstNothing(password);
            return false;
        }
        return super.check(password, hash);
    }

    private static final class Bcrypt implements PasswordEncryptor {

        private static final int STRENGTH = 11;

        private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
        private final String ofNothing = encoder.encode("");

        @Override
        public String encrypt(String password) {
            return encoder.encode(Digest.base64(password));
        }

        @Override
        public boolean check(String password, String hash) {
            return encoder.matches(Digest.base64(password), hash);
        }

        @Override
        public String hashAlgorithmName() {
            return "bcrypt-sha256";
        }

        void checkAgainstNothing(String password) {
            check(password, ofNothing);
        }
    }
}
