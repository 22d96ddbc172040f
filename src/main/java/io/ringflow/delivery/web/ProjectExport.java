package io.ringflow.delivery.web;

import io.ringflow.delivery.Projects;
import io.ringflow.shared.export.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of projects as a file for spreadsheets. */
@Controller
@PreAuthorize(ProjectAccess.MAY_LOOK)
class ProjectExport {

    private final Projects projects;
    private final ProjectAccess access;
    private final MessageSource messages;
    private final Clock clock;

    ProjectExport(Projects projects, ProjectAccess access, MessageSource messages, Clock clock) {
        this.projects = projects;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/projects/export.{format:csv|xlsx}")
    void export(@PathVariable String format, ProjectWish wish, HttpServletResponse response, Locale locale)
            throws IOException {
        List<String> header = Stream.of(
                        "number",
                        "customer",
                        "contract",
                        "stage",
                        "due",
                        "manager",
                        "seller",
                        "amount",
                        "received",
                        "outstanding",
                        "currency",
                        "signed",
                        "closed")
                .map(column -> messages.getMessage("delivery.project." + column, null, locale))
                .toList();
        new TableAnswer(
                        "projects-" + LocalDate.now(clock),
                        messages.getMessage("delivery.projects.nav", null, locale),
                        header,
                        ZoneId.of("UTC"))
                .write(
                        format,
                        response,
                        rows -> projects.each(
                                wish.filter(access),
                                row -> rows.add(
                                        row.number(),
                                        row.customerName(),
                                        row.contract(),
                                        messages.getMessage("delivery.stage." + row.stage(), null, locale),
                                        row.dueOn(),
                                        row.manager(),
                                        row.seller(),
                                        row.amount().amount(),
                                        row.received().amount(),
                                        row.outstanding().amount(),
                                        row.amount().currencyCode(),
                                        row.signedOn(),
                                        row.closedAt())));
    }
}
