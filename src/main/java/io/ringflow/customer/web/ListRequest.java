package io.ringflow.customer.web;

import io.ringflow.customer.CreditClass;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.domain.CustomerFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list's address says: the filters as a person set them, and the row behind which to go on. */
record ListRequest(String find, String lifecycle, String region, String sector, String credit, String after) {

    private static final int LONGEST_TERM = 200;

    ListRequest(
            @Nullable String find,
            @Nullable String lifecycle,
            @Nullable String region,
            @Nullable String sector,
            @Nullable String credit,
            @Nullable String after) {
        this.find = Objects.requireNonNullElse(find, "").strip();
        this.lifecycle = Objects.requireNonNullElse(lifecycle, "");
        this.region = Objects.requireNonNullElse(region, "");
        this.sector = Objects.requireNonNullElse(sector, "");
        this.credit = Objects.requireNonNullElse(credit, "");
        this.after = Objects.requireNonNullElse(after, "");
    }

    CustomerFilter filter() {
        return new CustomerFilter(
                find.substring(0, Math.min(find.length(), LONGEST_TERM)),
                known(LifecycleStage.values(), lifecycle),
                Optional.of(region).filter(value -> !value.isEmpty()),
                Optional.of(sector).filter(value -> !value.isEmpty()),
                known(CreditClass.values(), credit));
    }

    public boolean isFiltered() {
        return !(find + lifecycle + region + sector + credit).isEmpty();
    }

    ListRequest withLifecycle(String other) {
        return new ListRequest(find, other, region, sector, credit, "");
    }

    ListRequest behind(String number) {
        return new ListRequest(find, lifecycle, region, sector, credit, number);
    }

    /** The address of the list, or of a file of it, with these filters. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "find", find);
        add(address, "lifecycle", lifecycle);
        add(address, "region", region);
        add(address, "sector", sector);
        add(address, "credit", credit);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
