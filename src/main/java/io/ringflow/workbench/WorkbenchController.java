package io.ringflow.workbench;

import io.ringflow.engine.bundle.ModelProposals;
import io.ringflow.engine.bundle.Proposal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of what is live, with what waits for a decision on top. */
@Controller
class WorkbenchController {

    private final Workbench workbench;
    private final ModelProposals proposals;

    WorkbenchController(Workbench workbench, ModelProposals proposals) {
        this.workbench = workbench;
        this.proposals = proposals;
    }

    @GetMapping("/workbench")
    String show(Model page) {
        List<ModelRow> live = workbench.live();
        page.addAttribute("models", live);
        page.addAttribute(
                "waiting",
                live.stream().filter(row -> row.proposal().isPresent()).toList());
        page.addAttribute(
                "proposals",
                proposals.waiting().stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal)));
        return "workbench/list";
    }
}
