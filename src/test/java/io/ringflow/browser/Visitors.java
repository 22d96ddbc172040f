package io.ringflow.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People with a browser of their own each, on the Chromium that the machine has. */
final class Visitors implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(QUIET));
    private final String address;

    Visitors(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Somebody who has just logged in. */
    Visitor loggedIn(String username, String password, String language) {
        return loggedIn(username, password, language, false);
    }

    /** Somebody whose browser does not heed a page's policy, so that what the policy would stop is seen to run. */
    Visitor loggedInWithoutPolicy(String username, String password, String language) {
        return loggedIn(username, password, language, true);
    }

    private Visitor loggedIn(String username, String password, String language, boolean withoutPolicy) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setBypassCSP(withoutPolicy)
                .setViewportSize(1440, 900));
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#login button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return new Visitor(username, page);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium on the path"));
    }

    /** One person at work in Ringflow and in Tasklist. */
    record Visitor(String username, Page page) {

        Visitor opens(String path) {
            page.navigate(path);
            return this;
        }

        Visitor presses(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .click();
            return this;
        }

        /** Keeps a picture of what the person sees, for whoever looks into a failure. */
        void keepPicture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "browser", name + ".png"))
                    .setFullPage(true));
        }
    }
}
