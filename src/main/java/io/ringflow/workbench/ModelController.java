package io.ringflow.workbench;

import io.ringflow.engine.bundle.EarlierVersions;
import io.ringflow.engine.bundle.EarlierVersions.Consequences;
import io.ringflow.engine.bundle.LiveModel;
import io.ringflow.engine.bundle.LiveModels;
import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Answers.Failure;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of a model, and the way back to one of them. */
@Controller
@RequestMapping("/workbench/models/{file}")
class ModelController {

    private static final int AT_ONCE = 50;

    private final Workbench workbench;
    private final LiveModels models;
    private final EarlierVersions earlier;

    ModelController(Workbench workbench, LiveModels models, EarlierVersions earlier) {
        this.workbench = workbench;
        this.models = models;
        this.earlier = earlier;
    }

    @GetMapping
    String show(@PathVariable String file, @RequestParam(defaultValue = "2147483647") int newest, Model page) {
        ModelRow now = find(file);
        List<ModelRow> versions = workbench.versions(now.live().model(), newest, AT_ONCE + 1);
        page.addAttribute("now", now);
        page.addAttribute("versions", versions.stream().limit(AT_ONCE).toList());
        page.addAttribute(
                "next", versions.size() > AT_ONCE ? versions.get(AT_ONCE).live().version() : null);
        return "workbench/model";
    }

    @GetMapping("/versions/{version}")
    String compare(@PathVariable String file, @PathVariable int version, Model page) {
        ModelRow now = find(file);
        ModelName model = now.live().model();
        LiveModel then = earlier.find(model, version);
        Consequences consequences = earlier.consequences(then);
        page.addAttribute("now", now);
        page.addAttribute("then", workbench.versions(model, version, 1).get(0));
        page.addAttribute(
                "same", then.origin().digest().equals(now.live().origin().digest()));
        page.addAttribute("taken", workbench.names(consequences.changed()));
        page.addAttribute("atOnce", model.kind() != Kind.PROCESS && !consequences.bound());
        page.addAttribute(
                "comparison",
                Comparison.of(
                        model,
                        models.content(now.live()),
                        models.content(then),
                        Refusal.sentence("workbench.version.named", version)));
        return "workbench/version";
    }

    @ResponseBody
    @GetMapping(path = "/versions/{version}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] drawing(@PathVariable String file, @PathVariable int version) {
        return models.content(earlier.find(model(file), version));
    }

    /** @param seen the live version that the person compared with */
    @PostMapping("/versions/{version}/put-live")
    String putLive(
            @PathVariable String file,
            @PathVariable int version,
            @RequestParam String seen,
            Principal person,
            Model page,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ModelName model = model(file);
        try {
            earlier.putLive(model, version, seen, person.getName());
        } catch (Refusal refusal) {
            response.setStatus(Failure.of(refusal).status().value());
            page.addAttribute("refusal", refusal.getMessage());
            return compare(file, version, page);
        }
        flash.addFlashAttribute("done", "again");
        flash.addFlashAttribute("doneName", workbench.name(model));
        return "redirect:/workbench";
    }

    private ModelRow find(String file) {
        return workbench.find(model(file)).orElseThrow(NothingThere::new);
    }

    private static ModelName model(String file) {
        return ModelName.find(file).orElseThrow(NothingThere::new);
    }
}
