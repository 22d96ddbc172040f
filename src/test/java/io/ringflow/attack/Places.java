package io.ringflow.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the numbers of records where an address or a body names them; where none is known, something that there is not. */
final class Places {

    private static final String NOTHING = "nothing-there";
    private static final Pattern NAMED = Pattern.compile("\\$\\{(?!me})(\\w+)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([\\w-]+)(:(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Map<String, String> BY_PLACE = new LinkedHashMap<>();

    static {
        BY_PLACE.put("/process-definition/key/", "key");
        BY_PLACE.put("/decision-definition/key/", "decisionKey");
        BY_PLACE.put("/process-definition/", "definition");
        BY_PLACE.put("/decision-definition/", "decision");
        BY_PLACE.put("/process-instance/", "case");
        BY_PLACE.put("/execution/", "execution");
        BY_PLACE.put("/history/activity-instance/", "case");
        BY_PLACE.put("/task/", "task");
        BY_PLACE.put("/tasks/", "task");
        BY_PLACE.put("/job-definition/", "jobDefinition");
        BY_PLACE.put("/job/", "job");
        BY_PLACE.put("/variable-instance/", "variable");
        BY_PLACE.put("/deployment/", "deployment");
        BY_PLACE.put("/filter/", "filter");
        BY_PLACE.put("/user/", "user");
        BY_PLACE.put("/group/", "group");
        BY_PLACE.put("/authorization/", "authorization");
        BY_PLACE.put("/members/", "user");
        BY_PLACE.put("/variables/", "=stage");
        BY_PLACE.put("/localVariables/", "=stage");
        BY_PLACE.put("/projects/columns/", "=M1");
        BY_PLACE.put("/columns/", "=S1");
        BY_PLACE.put("/models/", "=0");
        BY_PLACE.put("/comment/", "comment");
        BY_PLACE.put("/attachment/", "attachment");
        BY_PLACE.put("/incident/", "incident");
        BY_PLACE.put("/history/user-operation/", "operation");
        BY_PLACE.put("/history/decision-instance/", "historicDecision");
        BY_PLACE.put("/batch/", "batch");
        BY_PLACE.put("/leads/", "lead");
        BY_PLACE.put("/pipeline/", "deal");
        BY_PLACE.put("/customers/", "customer");
        BY_PLACE.put("/contracts/", "contract");
        BY_PLACE.put("/start/", "key");
        BY_PLACE.put("/plugin/base/", "=default");
        BY_PLACE.put("/adminPlugins/", "=default");
        BY_PLACE.put("/auth/user/", "=default");
        BY_PLACE.put("/engine/", "=default");
    }

    private Places() {}

    static String fill(String path, Map<String, String> ids) {
        Matcher variable = VARIABLE.matcher(path.replace("/**", "/db"));
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            StringBuilder before = new StringBuilder(filled);
            variable.appendReplacement(before, "");
            filled.setLength(0);
            filled.append(before).append(value(before.toString(), variable.group(1), variable.group(2), ids));
        }
        return variable.appendTail(filled).toString();
    }

    /** Names in a body. */
    static String named(String body, Map<String, String> ids) {
        return NAMED.matcher(body).replaceAll(name -> ids.getOrDefault(name.group(1), NOTHING));
    }

    private static String value(String before, String name, String pattern, Map<String, String> ids) {
        String place = BY_PLACE.entrySet().stream()
                .filter(known -> before.endsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (place.startsWith("=")) {
            return place.substring(1);
        }
        if (ids.containsKey(place)) {
            return ids.get(place);
        }
        String wanted = pattern == null ? "" : pattern;
        Matcher prefix = Pattern.compile(":(CUS|OPP|CON|LEAD|PRJ|RCV|RCT)-.*").matcher(wanted);
        if (prefix.matches()) {
            return prefix.group(1) + "-2000-00000";
        }
        return wanted.contains("|") ? wanted.substring(1).split("\\|")[0] : wanted.contains("\\d") ? "0" : NOTHING;
    }
}
