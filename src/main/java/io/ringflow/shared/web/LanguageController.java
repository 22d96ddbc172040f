package io.ringflow.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Changes the language and goes back to where the person was. */
@Controller
class LanguageController {

    private final LocaleResolver languages;

    LanguageController(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    RedirectView choose(
            @RequestParam Locale language,
            @RequestHeader(HttpHeaders.REFERER) Optional<String> cameFrom,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, language);
        RedirectView back =
                new RedirectView(cameFrom.map(LanguageController::pathOf).orElse("/"), true);
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    /** Only the path counts, so that nobody is led to another site; what is no address leads home. */
    private static String pathOf(String address) {
        try {
            UriComponents parts = UriComponentsBuilder.fromUriString(address).build(false);
            String path = Optional.ofNullable(parts.getPath()).orElse("/").replaceAll("^[/\\\\]*", "/");
            return parts.getQuery() == null ? path : path + "?" + parts.getQuery();
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
