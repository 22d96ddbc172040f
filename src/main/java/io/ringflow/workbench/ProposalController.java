package io.ringflow.workbench;

import io.ringflow.engine.bundle.LiveModels;
import io.ringflow.engine.bundle.ModelProposals;
import io.ringflow.engine.bundle.Proposal;
import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Answers.Failure;
import io.ringflow.shared.web.NothingThere;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
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

/** What a release proposes for one model, beside what is live, and the decision on it. */
@Controller
@RequestMapping("/workbench/proposals/{id}")
class ProposalController {

    private final Workbench workbench;
    private final ModelProposals proposals;
    private final LiveModels models;

    ProposalController(Workbench workbench, ModelProposals proposals, LiveModels models) {
        this.workbench = workbench;
        this.proposals = proposals;
        this.models = models;
    }

    @GetMapping
    String show(@PathVariable long id, Model page) {
        Proposal proposal = find(id);
        page.addAttribute("proposal", proposal);
        page.addAttribute("name", workbench.name(proposal.model()));
        page.addAttribute("decidedBy", proposal.decidedBy().map(workbench::fullName));
        Optional<ModelRow> now = workbench.find(proposal.model());
        page.addAttribute("now", now.orElse(null));
        if (proposal.waits() && now.isPresent()) {
            page.addAttribute(
                    "comparison",
                    Comparison.of(
                            proposal.model(),
                            models.content(now.get().live()),
                            proposals.content(proposal),
                            Refusal.sentence("workbench.proposed")));
            List<ModelName> processes = proposals.companions(proposal).stream()
                    .filter(model -> model.kind() == Kind.PROCESS)
                    .toList();
            page.addAttribute("companions", workbench.names(processes));
            page.addAttribute("atOnce", proposal.model().kind() != Kind.PROCESS && processes.isEmpty());
        }
        return "workbench/proposal";
    }

    @ResponseBody
    @GetMapping(path = "/live.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] live(@PathVariable long id) {
        return models.find(find(id).model()).map(models::content).orElseThrow(NothingThere::new);
    }

    @ResponseBody
    @GetMapping(path = "/proposed.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] proposed(@PathVariable long id) {
        return proposals.content(find(id));
    }

    /** @param seen the live version that the person compared with */
    @PostMapping("/adopt")
    String adopt(
            @PathVariable long id,
            @RequestParam String seen,
            Principal person,
            Model page,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decide(id, "adopted", page, flash, response, () -> proposals.adopt(id, seen, person.getName()));
    }

    /** @param seen the live version that the person compared with */
    @PostMapping("/keep")
    String keep(
            @PathVariable long id,
            @RequestParam String seen,
            Principal person,
            Model page,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return decide(id, "kept", page, flash, response, () -> proposals.keep(id, seen, person.getName()));
    }

    private String decide(
            long id,
            String outcome,
            Model page,
            RedirectAttributes flash,
            HttpServletResponse response,
            Runnable decision) {
        Proposal proposal = find(id);
        String name = workbench.name(proposal.model());
        try {
            decision.run();
        } catch (Refusal refusal) {
            response.setStatus(Failure.of(refusal).status().value());
            page.addAttribute("refusal", refusal.getMessage());
            return show(id, page);
        }
        flash.addFlashAttribute("done", outcome);
        flash.addFlashAttribute("doneName", name);
        return "redirect:/workbench";
    }

    private Proposal find(long id) {
        return proposals.find(id).orElseThrow(NothingThere::new);
    }
}
