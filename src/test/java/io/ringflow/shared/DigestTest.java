package io.ringflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void writesDigestsAsTheyAreStoredInDatabasesThatExist() {
        assertThat(Digest.hex("环流"))
                .isEqualTo("33e78b2fbe69671606396195a52eaec7812d9ad72645065d21892e7c44560a1a")
                .isEqualTo(Digest.hex("环流".getBytes(StandardCharsets.UTF_8)));
        assertThat(Digest.base64("环流")).isEqualTo("M+eLL75pZxYGOWGVpS6ux4EtmtcmRQZdIYkufERWCho=");
    }
}
