package io.ringflow.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void readsPasswordsToTheirEnd() {
        String password = "密码".repeat(60);
        String hash = hashes.encrypt(password);
        assertThat(hash).startsWith("{bcrypt-sha256}$2a$11$");
        assertThat(hashes.check(password, hash)).isTrue();
        assertThat(hashes.check(password + "x", hash)).isFalse();
        assertThat(hashes.encrypt(password)).isNotEqualTo(hash);
    }

    @Test
    void knowsNoOtherHash() {
        String sha = "{SHA-512}" + new Sha512HashDigest().encrypt("secret");
        assertThatThrownBy(() -> hashes.check("secret", sha)).isInstanceOf(ProcessEngineException.class);
        assertThat(hashes.check("", null)).isFalse();
    }
}
