package io.ringflow.identity.login;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before having to log in: a page of this application or nowhere. */
final class WayBack {

    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?&=+:,@!$'()*;]*");
    private static final int LONGEST = 1000;

    private WayBack() {}

    static Optional<String> of(@Nullable String wish) {
        return Optional.ofNullable(wish)
                .filter(path -> path.length() <= LONGEST)
                .filter(path -> OWN_PAGE.matcher(path).matches())
                .filter(path -> !path.startsWith("/login") && !path.startsWith("/logout"));
    }
}
