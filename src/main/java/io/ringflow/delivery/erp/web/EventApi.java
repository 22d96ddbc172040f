package io.ringflow.delivery.erp.web;

import io.ringflow.delivery.erp.ErpSettings;
import io.ringflow.delivery.erp.Inbox;
import io.ringflow.delivery.erp.JsonRefused;
import io.ringflow.delivery.erp.Signature;
import io.ringflow.delivery.erp.SignatureRefused;
import io.ringflow.delivery.erp.Signatures;
import io.ringflow.delivery.erp.Stored;
import io.ringflow.delivery.erp.TooMuchSent;
import io.ringflow.shared.web.Answers;
import io.ringflow.shared.web.Answers.Failure;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the ERP reports. Nothing of a body is looked at before its signature is found to fit. */
@RestController
@Tag(name = "ERP", description = "What the ERP tells of projects and money")
class EventApi {

    static final String ADDRESS = "/api/erp/events";

    private static final String SINGLE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final Logger LOG = LoggerFactory.getLogger(EventApi.class);

    private final Signatures signatures;
    private final Inbox inbox;
    private final ErpSettings settings;
    private final Answers answers;
    private final EventFigures figures;

    EventApi(Signatures signatures, Inbox inbox, ErpSettings settings, Answers answers, EventFigures figures) {
        this.signatures = signatures;
        this.inbox = inbox;
        this.settings = settings;
        this.answers = answers;
        this.figures = figures;
    }

    @Operation(
            summary = "Report events",
            description =
                    "One CloudEvent 1.0 in JSON, or a batch of them, signed. They are kept before the answer is given, and"
                            + " worked off afterwards. Send a request again as often as needed: an event is known by source and id.")
    @ApiResponse(
            responseCode = "202",
            description = "All events are kept: those that are new, and those that were known")
    @ApiResponse(responseCode = "400", description = "The body is no JSON; none is kept")
    @ApiResponse(responseCode = "401", description = "The signature fits no key, or was not made in the last minutes")
    @ApiResponse(responseCode = "413", description = "The body is too large, or the batch too long; none is kept")
    @ApiResponse(
            responseCode = "422",
            description = "An event lacks specversion, id, source or type; `errors` says which. None is kept")
    @SecurityRequirements
    @PostMapping(
            path = ADDRESS,
            consumes = {SINGLE, BATCH, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Stored> take(
            @Parameter(description = "When it was sent, in seconds since 1970")
                    @RequestHeader(name = Signature.TIMESTAMP, required = false)
                    @Nullable String timestamp,
            @Parameter(
                            description =
                                    "`v1=` and HMAC-SHA256 of timestamp, a full stop and the body; several with commas")
                    @RequestHeader(name = Signature.HEADER, required = false)
                    @Nullable String signature,
            HttpServletRequest request) {
        signatures.checkTime(timestamp);
        byte[] body = body(request);
        signatures.check(timestamp, signature, body);
        Stored stored = inbox.take(body);
        figures.took(stored);
        return ResponseEntity.accepted().body(stored);
    }

    @ExceptionHandler
    Object unsigned(SignatureRefused refused, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("What {} reported was refused: {}", request.getRemoteAddr(), refused.key());
        figures.refused();
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Signature.HEADER);
        return answers.to(request, response, Failure.of(refused));
    }

    private byte[] body(HttpServletRequest request) {
        int limit = Math.toIntExact(settings.largestBody().toBytes());
        if (request.getContentLengthLong() > limit) {
            throw TooMuchSent.largerThan(limit);
        }
        try {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                throw TooMuchSent.largerThan(limit);
            }
            return body;
        } catch (IOException brokenOff) {
            throw new JsonRefused("delivery.erp.refused.short");
        }
    }
}
