package io.ringflow.engine.permission;

import io.ringflow.engine.permission.Grant.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * Weighs what is granted to a person as the engine does: the person's own rows before those of the groups, those before what
 * everybody has; for each, a row for the one thing before a row for all; and where both grant and refuse, the grant. Only where
 * something was ever taken from the person or the groups does anything refuse.
 */
record Grants(List<Grant> rows) {

    boolean allow(CompositePermissionCheck check) {
        return verdict(check).orElse(false);
    }

    private Optional<Boolean> verdict(CompositePermissionCheck check) {
        List<Optional<Boolean>> verdicts = new ArrayList<>();
        check.getAtomicChecks().forEach(single -> verdicts.add(verdict(single)));
        check.getCompositeChecks().forEach(part -> verdicts.add(verdict(part)));
        if (verdicts.size() == 1) {
            return verdicts.get(0);
        }
        return check.isDisjunctive()
                ? verdicts.stream().flatMap(Optional::stream).findFirst()
                : Optional.of(verdicts.stream().allMatch(verdict -> verdict.orElse(false)));
    }

    private Optional<Boolean> verdict(PermissionCheck check) {
        int resource = check.getResourceType();
        int permission = check.getPerms();
        for (Holder holder : Holder.values()) {
            for (String id : KnownGrants.concerned(check.getResourceId())) {
                List<Grant> held = rows.stream()
                        .filter(row -> row.isOf(holder, resource, id))
                        .toList();
                Optional<Boolean> verdict = verdict(held, permission);
                if (verdict.isPresent()) {
                    return verdict;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Boolean> verdict(List<Grant> held, int permission) {
        List<Boolean> said =
                held.stream().flatMap(row -> row.says(permission).stream()).toList();
        if (said.contains(true)) {
            return Optional.of(true);
        }
        return said.contains(false) && isAnythingRevoked() ? Optional.of(false) : Optional.empty();
    }

    private boolean isAnythingRevoked() {
        return rows.stream().anyMatch(row -> row.type() == Authorization.AUTH_TYPE_REVOKE);
    }
}
