package io.ringflow.delivery.web;

import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.ProjectView.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plan against fact on one line of time, from the signature to the last day that is planned or came true. Places are percent of
 * that line.
 *
 * @param today where today lies; empty if the line ends before
 */
record PlanLine(LocalDate from, LocalDate to, Optional<Double> today, List<Row> rows) {

    /**
     * One market stage: when it begins by the plan, when it was to be reached at first and is now, and when it was.
     *
     * @param end where the bar ends: at the planned day, or today if that is over and the stage still waited for
     * @param days how many days after the first plan it was reached, or is to be; negative if before
     */
    record Row(
            MarketStage stage,
            double begin,
            double firstPlanned,
            double planned,
            double end,
            Optional<Double> reached,
            Milestone milestone,
            boolean late,
            boolean current,
            long days) {

        public boolean moved() {
            return !milestone.firstPlannedOn().equals(milestone.plannedOn());
        }

        public double width() {
            return Math.max(0.5, end - begin);
        }
    }

    static PlanLine of(ProjectView project, LocalDate today) {
        LocalDate from = project.row().signedOn();
        LocalDate to = days(project).reduce(from.plusDays(1), (a, b) -> a.isAfter(b) ? a : b);
        boolean running = project.row().status() == ProjectStatus.RUNNING;
        LocalDate end = running && today.isAfter(to) ? today : to;
        List<Row> rows = new ArrayList<>();
        LocalDate begin = from;
        double now = place(today, from, end);
        for (Milestone milestone : project.milestones()) {
            boolean current = running && milestone.stage() == project.row().stage();
            boolean late =
                    milestone.reachedOn().isEmpty() && milestone.plannedOn().isBefore(today);
            double planned = place(milestone.plannedOn(), from, end);
            rows.add(new Row(
                    milestone.stage(),
                    place(begin, from, end),
                    place(milestone.firstPlannedOn(), from, end),
                    planned,
                    current && late ? now : planned,
                    milestone.reachedOn().map(day -> place(day, from, end)),
                    milestone,
                    late,
                    current,
                    ChronoUnit.DAYS.between(
                            milestone.firstPlannedOn(), milestone.reachedOn().orElse(milestone.plannedOn()))));
            begin = milestone.plannedOn();
        }
        return new PlanLine(from, end, today.isAfter(end) ? Optional.empty() : Optional.of(now), rows);
    }

    private static Stream<LocalDate> days(ProjectView project) {
        return project.milestones().stream()
                .flatMap(milestone -> Stream.concat(
                        Stream.of(milestone.firstPlannedOn(), milestone.plannedOn()), milestone.reachedOn().stream()));
    }

    private static double place(LocalDate day, LocalDate from, LocalDate to) {
        double whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double place = 100 * ChronoUnit.DAYS.between(from, day) / whole;
        return Math.round(Math.max(0, Math.min(100, place)) * 10) / 10.0;
    }
}
