package io.ringflow.customer.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that a field may name, such as the products on sale. */
public interface KnownValues {

    /** Of the values asked about those that are known, each with the spelling that is kept. */
    Map<String, String> recognise(Collection<String> values);

    /** The known value that a person may have meant; it is only ever proposed. */
    Optional<String> nearest(String value);

    /** Some of them, for a person to choose from; none if they are too many. */
    default List<String> some() {
        return List.of();
    }

    /** Whether a row that names none of them is refused; otherwise the value is taken as it is and pointed out. */
    boolean binding();

    /** A list that fits into memory. */
    static KnownValues of(Collection<String> values, boolean binding) {
        return new ListedValues(values, binding);
    }
}
