package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be imported, contributed by the modules. */
@Component
public class ImportKinds {

    private final ObjectProvider<ImportKind> contributed;

    ImportKinds(ObjectProvider<ImportKind> contributed) {
        this.contributed = contributed;
    }

    /** In the order in which a company would import them. */
    public List<ImportKind> all() {
        return contributed.stream()
                .sorted(Comparator.comparingInt(ImportKind::order))
                .toList();
    }

    public Optional<ImportKind> find(String name) {
        return contributed.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    ImportKind named(String name) {
        return find(name).orElseThrow(() -> new UnknownKind(name, all()));
    }
}
