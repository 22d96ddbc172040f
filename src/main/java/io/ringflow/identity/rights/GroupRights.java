package io.ringflow.identity.rights;

import io.ringflow.identity.rights.Rights.Grant;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.stereotype.Component;

/** Makes the groups and gives them their rights in the engine, each once. */
@Component
public class GroupRights {

    private final Rights rights;
    private final SetUpOnce setUp;
    private final IdentityService identities;
    private final AuthorizationService authorizations;

    GroupRights(Rights rights, SetUpOnce setUp, IdentityService identities, AuthorizationService authorizations) {
        this.rights = rights;
        this.setUp = setUp;
        this.identities = identities;
        this.authorizations = authorizations;
    }

    public void setUp() {
        rights.groups().forEach(this::make);
        rights.grants().filter(grant -> setUp.isFirst(grant.item())).forEach(this::give);
    }

    private void make(String id, String name) {
        if (setUp.isFirst("group " + id)
                && identities.createGroupQuery().groupId(id).count() == 0) {
            Group group = identities.newGroup(id);
            group.setName(name);
            group.setType("camunda-admin".equals(id) ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    private void give(Grant grant) {
        List<Resources> resources = "*".equals(grant.resource())
                ? Arrays.asList(Resources.values())
                : List.of(Resources.valueOf(grant.resource()));
        resources.forEach(resource -> give(grant, resource));
    }

    private void give(Grant grant, Resource resource) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(resource)
                .resourceId(grant.id())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(resource);
            authorization.setResourceId(grant.id());
        }
        authorization.addPermission(permission(grant.permission(), resource));
        authorizations.saveAuthorization(authorization);
    }

    private static Permission permission(String name, Resource resource) {
        return Permissions.ALL.getName().equals(name)
                ? Permissions.ALL
                : ResourceTypeUtil.getPermissionByNameAndResourceType(name, resource.resourceType());
    }
}
