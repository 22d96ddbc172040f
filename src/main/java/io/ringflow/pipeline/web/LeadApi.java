package io.ringflow.pipeline.web;

import io.ringflow.pipeline.LeadReceipt;
import io.ringflow.pipeline.LeadView;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.idempotency.IdempotentRequests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes leads from web forms and other programs. */
@RestController
@RequestMapping(path = "/api/leads", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Leads", description = "Hints of business, on their way to a contract")
class LeadApi {

    private final Leads leads;
    private final Pipeline pipeline;
    private final DealAccess access;
    private final IdempotentRequests requests;

    LeadApi(Leads leads, Pipeline pipeline, DealAccess access, IdempotentRequests requests) {
        this.leads = leads;
        this.pipeline = pipeline;
        this.access = access;
        this.requests = requests;
    }

    @Operation(
            summary = "Hand in a lead",
            description = "Records the lead and starts its process. Repeat a request with the same Idempotency-Key as"
                    + " often as needed: the lead is taken once, and the first answer is given again.")
    @ApiResponse(responseCode = "201", description = "The lead is recorded and assigned")
    @ApiResponse(
            responseCode = "409",
            description = "The first request with this Idempotency-Key is still at work; repeat after `Retry-After`")
    @ApiResponse(
            responseCode = "422",
            description = "Values were refused; `errors` says why, field by field. Or the Idempotency-Key was used for"
                    + " another request")
    @PreAuthorize(DealAccess.MAY_ENTER_LEADS)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LeadReceipt> submit(
            @RequestBody LeadForm request,
            @Parameter(description = "Any text of up to 200 characters, unique for each lead")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            Principal caller) {
        LeadReceipt receipt = key == null
                ? leads.submit(request.lead())
                : requests.once(caller.getName(), key, request, LeadReceipt.class, () -> leads.submit(request.lead()));
        return ResponseEntity.created(URI.create("/api/leads/" + receipt.leadNumber()))
                .body(receipt);
    }

    @Operation(summary = "What became of a lead")
    @ApiResponse(responseCode = "404", description = "There is no such lead, or none that you may see")
    @PreAuthorize(DealAccess.MAY_ENTER_LEADS)
    @GetMapping("/{number}")
    LeadAnswer lead(@PathVariable String number) {
        LeadView lead = access.visibleLead(pipeline.lead(number));
        return new LeadAnswer(
                lead.number(),
                lead.status().name(),
                lead.customerName(),
                lead.owner().orElse(null),
                lead.opportunity().orElse(null));
    }

    /** Where a lead stands. */
    record LeadAnswer(
            String leadNumber,
            String status,
            String customerName,
            @Nullable String owner,
            @Nullable String opportunity) {}
}
