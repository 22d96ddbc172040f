package io.ringflow.delivery.web;

import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectFilter;
import io.ringflow.delivery.ProjectStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a person asked to see of the projects, as the address says it.
 *
 * @param of {@code mine}, {@code team} or {@code all}
 * @param show {@code running}, {@code late} or {@code closed}
 * @param q what the number or the customer's name begins with
 */
record ProjectWish(
        @Nullable String of,
        @Nullable String show,
        @Nullable MarketStage stage,
        @Nullable String q) {

    private static final int LONGEST = 200;

    ProjectFilter filter(ProjectAccess access) {
        String me = access.viewer().username();
        boolean mine = isMine(access);
        return new ProjectFilter(
                shows().equals("closed") ? ProjectStatus.CLOSED : ProjectStatus.RUNNING,
                Optional.ofNullable(stage),
                mine && access.manages() ? Optional.of(me) : Optional.empty(),
                mine && !access.manages() ? Optional.of(List.of(me)) : access.sellers(),
                shows().equals("late"),
                term());
    }

    boolean isMine(ProjectAccess access) {
        return "mine".equals(of) || !access.seesAll() && !"team".equals(of);
    }

    String shows() {
        return show == null || !show.equals("late") && !show.equals("closed") ? "running" : show;
    }

    /** Whether fewer than all running projects are asked for. */
    public boolean restricts() {
        return "mine".equals(of) || !shows().equals("running") || stage != null || term().isPresent();
    }

    private Optional<String> term() {
        return Optional.ofNullable(q)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())));
    }

    /** The same wish at another address, or with one part said otherwise. */
    String address(String path, String part, @Nullable Object value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("of", Optional.ofNullable(of))
                .queryParamIfPresent("show", Optional.ofNullable(show))
                .queryParamIfPresent("stage", Optional.ofNullable(stage))
                .queryParamIfPresent("q", term().map(text -> "{q}"));
        address.replaceQueryParam(part);
        if (value != null) {
            address.queryParam(part, value);
        }
        return term().filter(text -> !part.equals("q"))
                .map(text -> address.encode().buildAndExpand(text).toUriString())
                .orElseGet(() -> address.build().encode().toUriString());
    }
}
