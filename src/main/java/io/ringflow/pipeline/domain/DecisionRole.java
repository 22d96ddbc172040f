package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.DecisionRoleView;
import io.ringflow.shared.Texts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Somebody who has a say at the customer: what role, and where he stands. */
@Embeddable
class DecisionRole {

    /** What a person does in the customer's decision process (客户决策流程). */
    enum Role {
        DECIDES,
        INFLUENCES,
        USES,
        PAYS
    }

    /** Whether the person is for us. */
    enum Standpoint {
        FOR,
        NEUTRAL,
        AGAINST,
        UNKNOWN
    }

    private String name = "";
    private String jobPosition = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.INFLUENCES;

    @Enumerated(EnumType.STRING)
    private Standpoint standpoint = Standpoint.UNKNOWN;

    protected DecisionRole() {}

    DecisionRole(String name, String jobPosition, Role role, Standpoint standpoint) {
        this.name = name;
        this.jobPosition = jobPosition;
        this.role = role;
        this.standpoint = standpoint;
    }

    /** @throws IllegalArgumentException if the role or the standpoint is none of ours */
    static DecisionRole of(DecisionRoleView view) {
        return new DecisionRole(
                Texts.clean(view.name(), 200),
                Texts.clean(view.position(), 200),
                Role.valueOf(view.role()),
                Standpoint.valueOf(view.standpoint()));
    }

    boolean decides() {
        return role == Role.DECIDES;
    }

    DecisionRoleView view() {
        return new DecisionRoleView(name, jobPosition, role.name(), standpoint.name());
    }
}
