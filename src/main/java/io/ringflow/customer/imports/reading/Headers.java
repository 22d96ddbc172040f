package io.ringflow.customer.imports.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the names of columns unique, so that each can be mapped, and cuts columns off that have neither name nor place. */
final class Headers {

    static final int MOST = 500;

    private Headers() {}

    static List<String> of(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last > MOST) {
            throw new UnreadableFile("too-many-columns", last, MOST);
        }
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < last; i++) {
            String name = shortened(cells.get(i).strip());
            String base = name.isEmpty() ? "#" + (i + 1) : name;
            String unique = base;
            for (int count = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); count++) {
                unique = base + " (" + count + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    private static String shortened(String name) {
        String printable = name.replaceAll("\\p{Cntrl}+", " ");
        return printable.length() > 200 ? printable.substring(0, 200) : printable;
    }
}
