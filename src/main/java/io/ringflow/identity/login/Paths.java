package io.ringflow.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.util.StringUtils;

/** Which door a request knocks at. */
final class Paths {

    static final String ENGINE_REST = "/engine-rest";
    static final String WEB_APPS = "/camunda";

    private Paths() {}

    /**
     * The path as whoever serves it could read it at most: decoded as often as it was encoded, without path parameters,
     * without empty or dot segments, in lower case.
     */
    static String plain(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (int round = 0; round < 5 && path.indexOf('%') >= 0; round++) {
            path = decoded(path);
        }
        String bare = path.replace('\\', '/').replaceAll(";[^/]*", "").replaceAll("/+", "/");
        return StringUtils.cleanPath(bare).toLowerCase(Locale.ROOT);
    }

    static boolean isUnder(HttpServletRequest request, String prefix) {
        String path = plain(request);
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return path.replace("%", "");
        }
    }
}
