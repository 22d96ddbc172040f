package io.ringflow.identity.web;

import io.ringflow.identity.domain.Demonstration;
import io.ringflow.identity.domain.DemonstrationPeople;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class LoginController {

    private final Demonstration demonstration;
    private final DemonstrationPeople people;

    LoginController(Demonstration demonstration, DemonstrationPeople people) {
        this.demonstration = demonstration;
        this.people = people;
    }

    @GetMapping("/login")
    String login(
            @RequestParam Optional<String> next,
            @RequestParam Optional<String> failed,
            @RequestParam Optional<Long> wait,
            @RequestParam Optional<String> again,
            @RequestParam Optional<String> bye,
            Model model) {
        model.addAttribute("next", next.orElse(null));
        model.addAttribute("failed", failed.isPresent());
        model.addAttribute("wait", wait.orElse(null));
        model.addAttribute("again", again.isPresent());
        model.addAttribute("bye", bye.isPresent());
        model.addAttribute("demonstrators", demonstration.isOn() ? people.people() : List.of());
        model.addAttribute("password", demonstration.isOn() ? Demonstration.PASSWORD : null);
        return "identity/login";
    }
}
