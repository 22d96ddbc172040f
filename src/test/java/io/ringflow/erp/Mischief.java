package io.ringflow.erp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong on the way from an ERP: some events come twice, some too early or late, some are wrong. */
public final class Mischief {

    private final Random chance;
    private final double twice;
    private final int apart;
    private final double wrong;

    /**
     * @param twice share of events that come a second time
     * @param apart by how many places an event may come too late
     * @param wrong share of wrong events that come besides
     */
    public Mischief(Random chance, double twice, int apart, double wrong) {
        this.chance = chance;
        this.twice = twice;
        this.apart = apart;
        this.wrong = wrong;
    }

    /** Every event is there at least once. */
    public List<Event> with(List<Event> events) {
        List<Placed> placed = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Event event = events.get(place);
            placed.add(new Placed(place + chance.nextInt(apart + 1), event));
            if (chance.nextDouble() < twice) {
                placed.add(new Placed(place + chance.nextInt(apart + 1), event));
            }
            if (chance.nextDouble() < wrong) {
                placed.add(new Placed(place, mistaken(event)));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::place));
        return placed.stream().map(Placed::event).toList();
    }

    /** Has a number of its own, as another event has; what is wrong with it nobody can overlook. */
    private Event mistaken(Event event) {
        Map<String, Object> data = new LinkedHashMap<>(event.data());
        String type = event.type();
        switch (chance.nextInt(4)) {
            case 0 -> data.put("contract", "CON-1900-00001");
            case 1 -> data.remove("contract");
            case 2 -> data.put(type.startsWith("payment.") ? "amount" : "date", "some");
            default -> type = "goods.shipped";
        }
        return new Event(event.source(), event.id() + "-wrong", type, event.time(), data);
    }

    private record Placed(int place, Event event) {}
}
