package io.ringflow.pipeline.web;

import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.ContractFilter;
import io.ringflow.pipeline.ContractId;
import io.ringflow.pipeline.ContractMoney;
import io.ringflow.pipeline.ContractPanel;
import io.ringflow.pipeline.ContractRow;
import io.ringflow.pipeline.ContractStatus;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.export.TableAnswer;
import io.ringflow.shared.web.Fragments;
import io.ringflow.shared.web.PagePanel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The contract ledger (合同台账) and a contract's page. */
@Controller
@PreAuthorize(DealAccess.MAY_LOOK)
class ContractPages {

    private static final int ROWS = 50;

    private static final int BATCH = 1000;

    private final Pipeline pipeline;
    private final ContractMoney money;
    private final List<ContractPanel> panels;
    private final DealAccess access;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ContractPages(
            Pipeline pipeline,
            ContractMoney money,
            List<ContractPanel> panels,
            DealAccess access,
            People people,
            MessageSource messages,
            Clock clock) {
        this.pipeline = pipeline;
        this.money = money;
        this.panels = panels;
        this.access = access;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the person asked to see. */
    record Asked(
            @Nullable ContractStatus status,
            @Nullable String owner,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedFrom,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedTo) {

        public boolean nothing() {
            return status == null && blank(owner) && signedFrom == null && signedTo == null;
        }

        String address(String after) {
            return UriComponentsBuilder.fromPath("/contracts")
                    .queryParamIfPresent("status", Optional.ofNullable(status))
                    .queryParamIfPresent("owner", Optional.ofNullable(owner))
                    .queryParamIfPresent("signedFrom", Optional.ofNullable(signedFrom))
                    .queryParamIfPresent("signedTo", Optional.ofNullable(signedTo))
                    .queryParam("after", "{after}")
                    .encode()
                    .buildAndExpand(after)
                    .toUriString();
        }

        private static boolean blank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }

    @GetMapping("/contracts")
    String ledger(
            Asked asked,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        ContractFilter filter = filter(asked);
        List<ContractRow> rows = pipeline.contracts(filter, Optional.ofNullable(after), ROWS + 1);
        List<ContractRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("money", money.of(shown.stream().map(ContractRow::id).toList()));
        model.addAttribute(
                "next", rows.size() > ROWS ? asked.address(shown.get(ROWS - 1).after()) : null);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "owners",
                people.findAll(shown.stream().map(ContractRow::owner).distinct().toList()));
        if (after != null && Fragments.isAskedFor(request)) {
            return "pipeline/contracts :: rows";
        }
        model.addAttribute("totals", pipeline.totals(filter));
        model.addAttribute("statuses", ContractStatus.values());
        model.addAttribute("salespeople", salespeople());
        return "pipeline/contracts";
    }

    @GetMapping("/contracts/{number:CON-.+}")
    String contract(@PathVariable String number, Model model) {
        ContractView contract = access.visibleContract(pipeline.contract(number));
        model.addAttribute("contract", contract);
        model.addAttribute("row", contract.row());
        model.addAttribute("money", money.of(List.of(contract.row().id())));
        model.addAttribute("panels", PagePanel.filled(panels.stream(), contract));
        model.addAttribute(
                "people",
                people.findAll(Stream.concat(
                                Stream.of(contract.row().owner()),
                                contract.decisions().stream().map(ContractView.Decision::by))
                        .distinct()
                        .toList()));
        return "pipeline/contract";
    }

    @GetMapping("/contracts/export.{format:csv|xlsx}")
    void export(@PathVariable String format, Asked asked, HttpServletResponse response, Locale locale)
            throws IOException {
        List<String> header = Stream.of(
                        "number",
                        "status",
                        "customer",
                        "opportunity",
                        "amount",
                        "received",
                        "outstanding",
                        "currency",
                        "discount",
                        "paymentTerms",
                        "owner",
                        "signedOn")
                .map(column -> messages.getMessage("pipeline.contract." + column, null, locale))
                .toList();
        String sheet = messages.getMessage("pipeline.contracts.nav", null, locale);
        new TableAnswer("contracts-" + LocalDate.now(clock), sheet, header, ZoneId.of("UTC"))
                .write(
                        format,
                        response,
                        rows -> inBatches(
                                filter(asked),
                                (row, standing) -> rows.add(
                                        row.number(),
                                        messages.getMessage("pipeline.contract.status." + row.status(), null, locale),
                                        row.customerName(),
                                        row.opportunity(),
                                        row.amount().amount(),
                                        standing.map(known -> known.received().amount()),
                                        standing.map(
                                                known -> known.outstanding().amount()),
                                        row.amount().currencyCode(),
                                        row.discount(),
                                        row.paymentTerms(),
                                        row.owner(),
                                        row.signedOn())));
    }

    private void inBatches(ContractFilter filter, BiConsumer<ContractRow, Optional<ContractMoney.Standing>> reader) {
        List<ContractRow> batch = new ArrayList<>();
        pipeline.eachContract(filter, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                read(batch, reader);
            }
        });
        read(batch, reader);
    }

    private void read(List<ContractRow> batch, BiConsumer<ContractRow, Optional<ContractMoney.Standing>> reader) {
        Map<ContractId, ContractMoney.Standing> standing =
                money.of(batch.stream().map(ContractRow::id).toList());
        batch.forEach(row -> reader.accept(row, Optional.ofNullable(standing.get(row.id()))));
        batch.clear();
    }

    /** Those whose contracts the person may pick out; nobody, if they are the person's own only. */
    private List<Person> salespeople() {
        return access.owners()
                .map(owners -> people.findAll(owners).values().stream()
                        .sorted(Comparator.comparing(Person::name))
                        .toList())
                .filter(team -> team.size() > 1)
                .orElseGet(() -> access.seesAll() ? people.inGroup("sales") : List.of());
    }

    private ContractFilter filter(Asked asked) {
        Optional<List<String>> owners = Optional.ofNullable(asked.owner())
                .filter(name -> !name.isBlank() && access.sees(Optional.of(name)))
                .map(List::of)
                .or(access::owners);
        return new ContractFilter(
                Optional.ofNullable(asked.status()),
                owners,
                Optional.empty(),
                Optional.ofNullable(asked.signedFrom()),
                Optional.ofNullable(asked.signedTo()));
    }
}
