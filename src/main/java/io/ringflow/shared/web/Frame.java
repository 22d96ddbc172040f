package io.ringflow.shared.web;

import io.ringflow.shared.web.NavigationEntry.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.ServletRequestPathUtils;

/** What the layout asks: which ways this person has, and who is looking. */
@Component
class Frame {

    private static final int PLACES_ON_A_PHONE = 5;

    private final List<NavigationEntry> entries;
    private final ObjectProvider<Viewers> viewers;

    Frame(ObjectProvider<NavigationEntry> entries, ObjectProvider<Viewers> viewers) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.viewers = viewers;
    }

    /** A way as one person sees it on one page. */
    public record Way(String label, String path, String icon, boolean here) {}

    public List<Way> work() {
        return at(Place.WORK);
    }

    public List<Way> tools() {
        return at(Place.TOOLS);
    }

    public List<Way> creating() {
        return at(Place.NEW);
    }

    /** The phone's bottom bar; a fifth place is kept for «More» when not everything fits. */
    public List<Way> onThePhone() {
        List<Way> work = work();
        boolean fits = work.size() <= PLACES_ON_A_PHONE && tools().isEmpty();
        return work.subList(0, Math.min(work.size(), fits ? PLACES_ON_A_PHONE : PLACES_ON_A_PHONE - 1));
    }

    public List<Way> moreOnThePhone() {
        List<Way> work = work();
        return work.subList(onThePhone().size(), work.size());
    }

    public Optional<Viewers.Face> face() {
        return username()
                .map(username -> Optional.ofNullable(viewers.getIfAvailable())
                        .flatMap(known -> known.face(username))
                        .orElseGet(() -> new Viewers.Face(
                                username, username.substring(0, 1).toUpperCase(Locale.ROOT))));
    }

    /** Whether the person who is looking is in one of these groups. */
    public boolean in(String... groups) {
        return groupsOf(authentication()).stream().anyMatch(Set.of(groups)::contains);
    }

    private List<Way> at(Place place) {
        Set<String> groups = groupsOf(authentication());
        Optional<String> here = nearest(path());
        return entries.stream()
                .filter(entry -> entry.place() == place)
                .filter(entry ->
                        entry.groups().isEmpty() || entry.groups().stream().anyMatch(groups::contains))
                .map(entry -> new Way(
                        entry.label(),
                        entry.path(),
                        entry.icon(),
                        here.filter(entry.path()::equals).isPresent()))
                .toList();
    }

    /** Of the ways that lead to where the person is, the one that leads closest; an ancestor of it is another way. */
    private Optional<String> nearest(String path) {
        return entries.stream()
                .filter(entry -> entry.leadsTo(path))
                .map(NavigationEntry::path)
                .max(Comparator.comparingInt(String::length));
    }

    private static Optional<String> username() {
        return authentication().map(Authentication::getName).filter(name -> !name.isBlank());
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(known -> !(known instanceof AnonymousAuthenticationToken));
    }

    private static Set<String> groupsOf(Optional<Authentication> person) {
        return person.stream()
                .flatMap(known -> known.getAuthorities().stream())
                .map(authority -> authority.getAuthority().replaceFirst("^(ROLE|GROUP)_", ""))
                .collect(Collectors.toSet());
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? path(attributes.getRequest())
                : "";
    }

    private static String path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                        .pathWithinApplication()
                        .value()
                : request.getServletPath();
    }
}
