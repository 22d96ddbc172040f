package io.ringflow.attack;

import io.ringflow.attack.Routes.Route;
import io.ringflow.identity.Browser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes, as one person, what is made for it; what was changed is made anew before the next change. */
class RealChanges {

    /** What belongs to the engine's set-up. */
    private static final Pattern SET_UP = Pattern.compile(
            "/engine-rest/(authorization|deployment|filter|group|user|process-definition|decision-definition|job-definition)/.*");

    /** What leaves a deal as it was, or nearly. */
    private static final Pattern SPARING =
            Pattern.compile(".*/(create|comment|annotation|set-annotation|clear-annotation"
                    + "|identity-links/delete|set-removal-time|priority|duedate|retries|job-retries|validate|generate)"
                    + "|/engine-rest/(identity|telemetry|schema|metrics|history)/.*");

    private static final Pattern STARTED =
            Pattern.compile(".*/(start|submit-form|evaluate)|.*/(modification|migration)/.*|.*/restart.*");

    /**
     * What would need more than a deal in its first step: models that Ringflow has none of, cases that wait for a message or are
     * over, and forms that are filled in. Its refusal is another one than that of a right.
     */
    private static final Pattern NEEDS_MORE =
            Pattern.compile(".*(/case-|/tenant|/external-task|/condition|/signal|/message|"
                    + "/trigger|/restart|/start|/submit-form|/modification|/migration/execute|/history/process-instance/\\{id}).*"
                    + "|/engine-rest/task/\\{id}");

    private final Caller caller;
    private final AnothersDeal deal;
    private final Expendable expendable;
    private Map<String, String> setUp = Map.of();
    private boolean dealIsNew;

    RealChanges(Caller caller, AnothersDeal deal, Expendable expendable) {
        this.caller = caller;
        this.deal = deal;
        this.expendable = expendable;
    }

    String role() {
        return caller.role();
    }

    /** What went wrong with a change, if anything did. */
    Optional<String> refusal(Route route) {
        boolean ofSetUp = SET_UP.matcher(route.path()).matches();
        renew();
        Map<String, String> ids = new HashMap<>(deal.ids());
        if (!STARTED.matcher(route.path()).matches()) {
            ids.putAll(setUp);
        }
        Browser.Page page = caller.call(route.method(), route.path(), ids);
        boolean done = page.status() / 100 == 2;
        if (done && ofSetUp) {
            setUp = Map.of();
        } else if (done
                && (route.method().equals("DELETE")
                        || !SPARING.matcher(route.path()).matches())) {
            dealIsNew = false;
        }
        boolean right =
                done || NEEDS_MORE.matcher(route.path()).matches() && page.status() != 401 && page.status() != 403;
        return right
                ? Optional.empty()
                : Optional.of("%s %s for %s: %d %s"
                        .formatted(route.method(), route.path(), role(), page.status(), page.body()));
    }

    private void renew() {
        if (!dealIsNew) {
            deal.make();
            dealIsNew = true;
        }
        if (setUp.isEmpty()) {
            setUp = expendable.make();
        }
    }
}
