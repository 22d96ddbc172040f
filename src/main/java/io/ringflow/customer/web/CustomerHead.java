package io.ringflow.customer.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerTree;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Moments;
import io.ringflow.shared.web.PagePanel;
import io.ringflow.shared.web.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every tab of a customer's page: who it is, how far it has come, to whom it belongs, the tabs. */
@Component
class CustomerHead {

    private static final List<String> OWN_TABS = List.of("people", "tree", "story");

    private final NumberedCustomers customers;
    private final CustomerTree tree;
    private final CustomerWords words;
    private final Moments moments;
    private final List<CustomerPanel> panels;

    CustomerHead(
            NumberedCustomers customers,
            CustomerTree tree,
            CustomerWords words,
            Moments moments,
            ObjectProvider<CustomerPanel> panels) {
        this.customers = customers;
        this.tree = tree;
        this.words = words;
        this.moments = moments;
        this.panels = panels.stream().toList();
    }

    CustomerDetails show(String number, String tab, Authentication person, Model model) {
        CustomerDetails customer = customers.get(number);
        model.addAttribute("customer", customer);
        model.addAttribute("above", tree.above(customer.view().id().value()));
        model.addAttribute("stages", stages(customer));
        model.addAttribute("tabs", tabs(customer, tab));
        model.addAttribute("mayEdit", CustomerRights.mayEdit(person));
        model.addAttribute("mayJudgeCredit", CustomerRights.mayJudgeCredit(person));
        return customer;
    }

    List<PagePanel.Filled> panels(CustomerPanel.Tab tab, CustomerView customer) {
        return PagePanel.filled(panels.stream().filter(panel -> panel.tab() == tab), customer);
    }

    Optional<CustomerPanel.Tab> panelTab(String name) {
        return Arrays.stream(CustomerPanel.Tab.values())
                .filter(tab -> tab != CustomerPanel.Tab.OVERVIEW && path(tab).equals(name))
                .findFirst();
    }

    private List<Choice> tabs(CustomerDetails customer, String current) {
        String address = CustomerListController.PATH + "/" + customer.view().number();
        List<Choice> tabs = new ArrayList<>();
        tabs.add(new Choice(label("overview"), address, current.equals("overview")));
        OWN_TABS.forEach(tab -> tabs.add(new Choice(label(tab), address + "/" + tab, current.equals(tab))));
        panels.stream()
                .map(CustomerPanel::tab)
                .filter(tab -> tab != CustomerPanel.Tab.OVERVIEW)
                .distinct()
                .sorted()
                .map(CustomerHead::path)
                .forEach(tab -> tabs.add(new Choice(label(tab), address + "/" + tab, current.equals(tab))));
        return tabs;
    }

    private List<Stage> stages(CustomerDetails customer) {
        LifecycleStage now = customer.view().lifecycle();
        String story = CustomerListController.PATH + "/" + customer.view().number() + "/story";
        return Arrays.stream(LifecycleStage.values())
                .map(stage -> {
                    String label = words.lifecycle(stage.name());
                    if (stage == now) {
                        String age = moments.age(customer.lifecycleSince());
                        return new Stage(label, Stage.State.CURRENT, age, story);
                    }
                    return stage.canBecome(now)
                            ? new Stage(label, Stage.State.DONE, "", story)
                            : new Stage(label, Stage.State.AHEAD);
                })
                .toList();
    }

    private String label(String tab) {
        return words.say("customer.tab." + tab, tab);
    }

    private static String path(CustomerPanel.Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
