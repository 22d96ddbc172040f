package io.ringflow.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** Answers a script's request with a part of the very page that a browser's request gets whole. */
public final class Fragments {

    private Fragments() {}

    /**
     * @param page the template's name
     * @param fragment the part that is asked for when the request is not for a whole page
     */
    public static String of(HttpServletRequest request, String page, String fragment) {
        return isAskedFor(request) ? page + " :: " + fragment : page;
    }

    public static boolean isAskedFor(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
