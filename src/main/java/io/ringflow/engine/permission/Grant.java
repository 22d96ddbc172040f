package io.ringflow.engine.permission;

import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;

/** A row of the engine's authorizations that concerns the person asked about: something granted to her, or taken from her. */
record Grant(int type, Holder holder, int resource, String resourceId, int permissions) {

    /** Whose the row is; the nearer one decides. */
    enum Holder {
        PERSON,
        GROUP,
        EVERYBODY
    }

    boolean isOf(Holder asked, int askedResource, String askedId) {
        return holder == asked && resource == askedResource && resourceId.equals(askedId);
    }

    /** What the row alone says about a permission; nothing if it is silent. */
    Optional<Boolean> says(int permission) {
        boolean held = (permissions & permission) == permission;
        if (type == Authorization.AUTH_TYPE_REVOKE) {
            return held ? Optional.empty() : Optional.of(false);
        }
        if (held) {
            return Optional.of(true);
        }
        return type == Authorization.AUTH_TYPE_GLOBAL ? Optional.of(false) : Optional.empty();
    }
}
