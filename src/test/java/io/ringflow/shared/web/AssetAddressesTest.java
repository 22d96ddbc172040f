package io.ringflow.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page names each asset by the digest of its content, so that browsers may keep it. */
@RingflowTest
class AssetAddressesTest {

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    @Test
    void carryTheDigestOfWhatTheyLeadTo(@LocalServerPort int port) {
        Browser browser = new Browser(port);
        browser.logIn("lena", "ringflow");
        List<String> addresses = ASSET.matcher(browser.get("/").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(addresses).isNotEmpty().allSatisfy(address -> {
            assertThat(address).containsPattern("-[0-9a-f]{32}\\.\\w+$");
            assertThat(browser.get(address).status()).isEqualTo(200);
        });
    }
}
