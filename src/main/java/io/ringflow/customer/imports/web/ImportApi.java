package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.domain.Choices;
import io.ringflow.customer.imports.domain.ImportView;
import io.ringflow.customer.imports.domain.Imports;
import io.ringflow.customer.imports.domain.Preview;
import io.ringflow.customer.imports.domain.ReportedRow;
import io.ringflow.customer.imports.domain.UnknownImport;
import io.ringflow.customer.imports.domain.UnknownKind;
import io.ringflow.customer.imports.domain.Words;
import io.ringflow.customer.imports.reading.UnreadableFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports for programs. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Files of customers, products, people and opportunities become records")
@MayImport
class ImportApi {

    private static final int FIRST_REFUSED = 20;
    private static final int MOST_LISTED = 100;

    private final Imports imports;
    private final ChoicesFromText choices;
    private final RefusedRowsFile refusedRows;
    private final Words words;

    ImportApi(Imports imports, ChoicesFromText choices, RefusedRowsFile refusedRows, Words words) {
        this.imports = imports;
        this.choices = choices;
        this.refusedRows = refusedRows;
        this.words = words;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Sends a file",
            description =
                    "CSV or XLSX, told apart by content. The work is done afterwards; look at Location until state is"
                            + " PREVIEWED, DONE, FAILED or CANCELLED. Sending the same file again changes nothing.")
    @ApiResponse(responseCode = "202", description = "received; the report is at Location")
    @ApiResponse(responseCode = "413", description = "larger than is taken")
    @ApiResponse(responseCode = "422", description = "something in the request cannot be used: see errors")
    ResponseEntity<ImportReport> send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "accounts, products, people or opportunities")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "preview: read and check, write nothing; run: take the rows")
                    @RequestParam(defaultValue = "preview")
                    String mode,
            @Parameter(
                            description = "confirmed corrections by field or column:"
                                    + " {\"product\": {\"GTXPro\": \"GTX Pro\"}}")
                    @RequestParam(required = false)
                    @Nullable String corrections,
            @Parameter(
                            description =
                                    "columns by field where the header does not say so; \"=value\" for the same value"
                                            + " in all rows, \"\" to leave a field out: {\"account\": \"Firm\", \"currency\": \"=EUR\"}")
                    @RequestParam(required = false)
                    @Nullable String mapping,
            @Parameter(description = "of a CSV, for example GB18030; found out if left out")
                    @RequestParam(required = false)
                    @Nullable String encoding,
            @Parameter(description = "of a CSV: one character, or tab; found out if left out")
                    @RequestParam(required = false)
                    @Nullable String delimiter,
            @Parameter(description = "POINT (1,234.56) or COMMA (1.234,56)") @RequestParam(required = false) @Nullable String numbers,
            @Parameter(
                            description =
                                    "ISO, DAY_DOT, DAY_SLASH, MONTH_SLASH, DAY_DASH, YEAR_SLASH, YEAR_DOT or CHINESE;"
                                            + " ISO is understood in each")
                    @RequestParam(required = false)
                    @Nullable String dates,
            Principal person)
            throws IOException {
        Choices chosen = choices.read(corrections, mapping, encoding, delimiter, numbers, dates);
        if (!mode.equals("preview") && !mode.equals("run")) {
            throw new ImportRequestRefused("mode", words.say("mode.unknown", mode));
        }
        if (file == null) {
            throw new ImportRequestRefused("file", words.say("file.missing"));
        }
        try (InputStream content = file.getInputStream()) {
            ImportView view = imports.upload(
                    Optional.ofNullable(kind).orElse(""),
                    mode.equals("run"),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    content,
                    chosen,
                    person.getName(),
                    LocaleContextHolder.getLocale());
            return ResponseEntity.accepted().location(at(view.id())).body(report(view));
        } catch (UnreadableFile unreadable) {
            throw new ImportRequestRefused("file", String.valueOf(unreadable.getMessage()));
        } catch (UnknownKind unknown) {
            throw new ImportRequestRefused("kind", String.valueOf(unknown.getMessage()));
        }
    }

    @GetMapping
    @Operation(summary = "Lists imports, newest first")
    List<ImportReport> list(
            @Parameter(description = "only those older than this one") @RequestParam(defaultValue = "" + Long.MAX_VALUE)
                    long before) {
        return imports.before(before, MOST_LISTED).stream()
                .map(view -> ImportReport.of(view, Optional.empty(), List.of(), at(view.id()) + "/refused.csv"))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Shows how far an import is and what became of its rows")
    ImportReport show(@PathVariable long id) {
        return report(existing(id));
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes the rows of a previewed file", description = "With the choices given here.")
    ImportReport run(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String corrections,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String numbers,
            @RequestParam(required = false) @Nullable String dates) {
        existing(id);
        imports.start(id, imports.readAsBefore(id, choices.read(corrections, mapping, null, null, numbers, dates)));
        return report(existing(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Stops an import", description = "What was taken stays.")
    ImportReport cancel(@PathVariable long id) {
        existing(id);
        imports.cancel(id);
        return report(existing(id));
    }

    @GetMapping(path = "/{id}/refused.csv", produces = "text/csv")
    @Operation(
            summary = "The refused rows",
            description = "The file’s own columns and refused_because. Corrected, it can be sent again as it is.")
    ResponseEntity<StreamingResponseBody> refused(@PathVariable long id) {
        existing(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + id + ".csv\"")
                .body(out -> refusedRows.write(id, out));
    }

    private ImportReport report(ImportView view) {
        Optional<Preview> preview = view.state().isOver() ? Optional.empty() : imports.preview(view.id());
        return ImportReport.of(
                view,
                preview,
                imports.rows(view.id(), ReportedRow.Result.REFUSED, 0, FIRST_REFUSED),
                at(view.id()) + "/refused.csv");
    }

    private ImportView existing(long id) {
        try {
            return imports.view(id);
        } catch (UnknownImport unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage());
        }
    }

    private static URI at(long id) {
        return URI.create("/api/imports/" + id);
    }
}
