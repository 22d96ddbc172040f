package io.ringflow.engine.task;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whether the engine is asked from outside, by its REST interface or by Camunda's web apps, and not by our own pages. */
final class OutsideCall {

    private OutsideCall() {}

    static boolean isNow() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return false;
        }
        String path = request.getRequest().getRequestURI();
        return path.contains("/engine-rest/") || path.contains("/camunda/api/");
    }
}
