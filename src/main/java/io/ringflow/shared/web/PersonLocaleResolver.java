package io.ringflow.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language is the person's choice, else the one chosen in this browser, else the browser's, else English; the time zone
 * is the browser's, which the page puts into a cookie, else the machine's.
 */
@Component("localeResolver")
class PersonLocaleResolver implements LocaleContextResolver {

    static final String LANGUAGE_COOKIE = "ringflow-language";
    static final String ZONE_COOKIE = "ringflow-zone";
    private static final String KEPT = PersonLocaleResolver.class.getName();

    private final ObjectProvider<Viewers> viewers;

    PersonLocaleResolver(ObjectProvider<Viewers> viewers) {
        this.viewers = viewers;
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleTimeZoneAwareLocaleContext(resolveLocale(request), zone(request));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String person = username();
        if (request.getAttribute(KEPT) instanceof Kept kept && kept.person.equals(person)) {
            return kept.language;
        }
        Locale language = choice(person)
                .or(() -> cookie(request, LANGUAGE_COOKIE).flatMap(Languages::spoken))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wish -> Languages.spoken(wish).stream())
                        .findFirst())
                .orElse(Languages.ENGLISH);
        request.setAttribute(KEPT, new Kept(person, language));
        return language;
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        Locale language = Optional.ofNullable(context)
                .map(LocaleContext::getLocale)
                .flatMap(Languages::spoken)
                .orElse(Languages.ENGLISH);
        if (response != null) {
            Cookie cookie = new Cookie(LANGUAGE_COOKIE, language.toLanguageTag());
            cookie.setPath("/");
            cookie.setMaxAge(365 * 24 * 60 * 60);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setSecure(request.isSecure());
            response.addCookie(cookie);
        }
        String person = username();
        if (!person.isEmpty()) {
            viewers.ifAvailable(known -> known.choose(person, language));
        }
        request.setAttribute(KEPT, new Kept(person, language));
    }

    private Optional<Locale> choice(String person) {
        Viewers known = person.isEmpty() ? null : viewers.getIfAvailable();
        return known == null ? Optional.empty() : known.language(person).flatMap(Languages::spoken);
    }

    private static String username() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean stranger = authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken;
        return stranger ? "" : authentication.getName();
    }

    private static TimeZone zone(HttpServletRequest request) {
        return cookie(request, ZONE_COOKIE).flatMap(PersonLocaleResolver::zone).orElseGet(TimeZone::getDefault);
    }

    private static Optional<TimeZone> zone(String name) {
        try {
            return Optional.of(TimeZone.getTimeZone(ZoneId.of(URLDecoder.decode(name, StandardCharsets.UTF_8))));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private record Kept(String person, Locale language) {}
}
