package io.ringflow.identity.web;

import io.ringflow.identity.domain.Directory;
import io.ringflow.identity.domain.Directory.Colleague;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who works here, for those who lead people. */
@Controller
class PeopleController {

    private static final int PAGE = 50;

    private final Directory directory;

    PeopleController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    String people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        List<Colleague> found = directory.page(q, after, PAGE + 1);
        List<Colleague> page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("people", page);
        model.addAttribute("q", q);
        model.addAttribute("next", found.size() > PAGE ? next(q, page.get(PAGE - 1)) : null);
        return Fragments.of(request, "identity/people", "rows");
    }

    private static String next(String q, Colleague last) {
        return UriComponentsBuilder.fromPath("/people")
                .queryParam("q", "{q}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(q, last.person().username())
                .toUriString();
    }
}
