package io.ringflow.workbench;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what is live, with what waits for a decision on top. */
@Controller
class WorkbenchController {

    private final Workbench workbench;

    WorkbenchController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping("/workbench")
    String show(Model page) {
        List<ModelRow> live = workbench.live();
        page.addAttribute("models", live);
        page.addAttribute(
                "waiting",
                live.stream().filter(row -> row.proposal().isPresent()).toList());
        return "workbench/list";
    }
}
