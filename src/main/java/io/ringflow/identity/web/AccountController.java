package io.ringflow.identity.web;

import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.identity.domain.PasswordChange;
import io.ringflow.identity.domain.PasswordChange.Fault;
import io.ringflow.identity.domain.PasswordRules;
import io.ringflow.shared.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may change about the own account. */
@Controller
class AccountController {

    private final People people;
    private final PasswordChange passwords;
    private final AuthenticationProvider login;
    private final SecurityContextRepository sessions;

    AccountController(
            People people, PasswordChange passwords, AuthenticationProvider login, SecurityContextRepository sessions) {
        this.people = people;
        this.passwords = passwords;
        this.login = login;
        this.sessions = sessions;
    }

    /** The old password, the new one, and the new one again. */
    record PasswordForm(String old, String fresh, String again) {

        PasswordForm {
            old = old == null ? "" : old;
            fresh = fresh == null ? "" : fresh;
            again = again == null ? "" : again;
        }

        static PasswordForm empty() {
            return new PasswordForm("", "", "");
        }
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return page(model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes later) {
        if (!form.fresh().equals(form.again())) {
            errors.rejectValue("again", "identity.account.password.differs");
        } else if (logIn(person.getName(), form.old(), request).isEmpty()) {
            errors.rejectValue("old", "identity.account.password.wrong");
        } else {
            passwords
                    .change(person.getName(), form.fresh())
                    .ifPresent(fault ->
                            errors.rejectValue("fresh", code(fault), new Object[] {PasswordRules.LENGTH}, null));
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        stayLoggedIn(person.getName(), form.fresh(), request, response);
        later.addFlashAttribute("done", "identity.account.password.done");
        return "redirect:/account";
    }

    private String page(Model model) {
        Optional<Person> person = people.current();
        model.addAttribute("person", person.orElse(null));
        model.addAttribute(
                "chosen",
                person.flatMap(Person::language).map(Locale::toLanguageTag).orElse(""));
        model.addAttribute("languages", Languages.ALL);
        return "identity/account";
    }

    private Optional<Authentication> logIn(String username, String password, HttpServletRequest request) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        try {
            return Optional.ofNullable(login.authenticate(asked));
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        }
    }

    private void stayLoggedIn(
            String username, String password, HttpServletRequest request, HttpServletResponse response) {
        logIn(username, password, request).ifPresent(authentication -> {
            request.changeSessionId();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        });
    }

    private static String code(Fault fault) {
        return switch (fault) {
            case TOO_SHORT -> "identity.account.password.short";
            case OWN_NAME -> "identity.account.password.name";
            case KNOWN -> "identity.account.password.known";
        };
    }
}
