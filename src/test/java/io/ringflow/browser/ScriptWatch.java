package io.ringflow.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import io.ringflow.browser.Visitors.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at pages for somebody, and notices a script that runs and markup that got through. */
final class ScriptWatch {

    private static final String WATCH = """
            window.__seen = [];
            window.ran = which => window.__seen.push('script ' + which + ' ran');
            """;
    private static final String MARKUP = """
            () => [...document.querySelectorAll('*')]
                .filter(element => element.localName === 's-x' || element.hasAttribute('srcdoc')
                    || [...element.attributes].some(attribute => /ran\\(\\d\\)/.test(attribute.value)
                        && (/^on/.test(attribute.name) || /^\\s*javascript:/i.test(attribute.value)
                            && ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.name))))
                .map(element => 'markup: ' + element.outerHTML.slice(0, 200))
            """;
    private static final String SHOWN = """
            () => (document.body.innerText
                + [...document.querySelectorAll('input,textarea')].map(field => field.value).join(' ')).includes('ran(')
            """;
    private static final String FILL_AND_SEND = """
            text => {
              const form = document.querySelector('main form[method=post]');
              form.querySelectorAll('input:not([type=hidden],[type=checkbox],[type=radio]),textarea').forEach(field => {
                field.setAttribute('type', 'text');
                field.removeAttribute('maxlength');
                field.value = text;
              });
              window.__sent = true;
              HTMLFormElement.prototype.submit.call(form);
            }
            """;
    private static final int PATIENCE = 10_000;

    private final Page page;
    private final List<String> trouble = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    ScriptWatch(Visitor visitor) {
        this.page = visitor.page();
        page.addInitScript(WATCH);
        page.onDialog(dialog -> {
            trouble.add("dialog at " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                trouble.add(response.status() + " from " + response.url());
            }
        });
    }

    /** What went wrong. */
    List<String> trouble() {
        return trouble;
    }

    /** The pages that showed what was stored. */
    Set<String> shown() {
        return shown;
    }

    /** One of Ringflow's pages, with all that it folds away. */
    void look(String path) {
        page.navigate(path);
        page.evaluate("() => document.querySelectorAll('details').forEach(more => more.open = true)");
        report(path);
    }

    /** A page that draws itself: it is looked at when it shows what was stored. */
    void await(String path) {
        page.navigate("about:blank");
        page.navigate(path);
        try {
            page.waitForFunction(SHOWN, null, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError never) {
            trouble.add("what was stored does not show at " + path);
        }
        report(path);
    }

    /** The same for a page with a form, which is drawn later. */
    void awaitForm(String path) {
        page.navigate("about:blank");
        page.navigate(path);
        page.locator(".fjs-container .fjs-form-field").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        report(path);
        if (!shown.contains(path)) {
            trouble.add("what was stored does not show at " + path);
        }
    }

    /** Fills a page's form with what is too long and wrong everywhere, so that the page comes back with it. */
    void sendsRefused(String path) {
        page.navigate(path);
        Response answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.evaluate(FILL_AND_SEND, String.join(" ", HostileText.CORPUS)));
        page.waitForFunction("() => !window.__sent && document.readyState === 'complete'");
        report(path + ", refused");
        if (answer.status() != 422 || !shown.contains(path + ", refused")) {
            trouble.add(path + " is not refused with what was typed, but answers " + answer.status());
        }
    }

    /** What would happen if a page took the text for markup. */
    void takesForMarkup(String text) {
        page.evaluate("text => document.body.insertAdjacentHTML('beforeend', text)", text);
    }

    void waitsFor(String seen) {
        page.waitForFunction("seen => window.__seen.includes(seen)", seen);
    }

    void runs(String script) {
        page.evaluate(script);
    }

    /** What a page holds now. */
    void report(String place) {
        ((List<?>) page.evaluate("() => window.__seen.splice(0)")).forEach(seen -> trouble.add(place + ": " + seen));
        ((List<?>) page.evaluate(MARKUP)).forEach(markup -> trouble.add(place + ": " + markup));
        if ((Boolean) page.evaluate(SHOWN)) {
            shown.add(place);
        }
    }
}
