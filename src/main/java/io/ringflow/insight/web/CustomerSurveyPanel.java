package io.ringflow.insight.web;

import io.ringflow.customer.CustomerPanel;
import io.ringflow.customer.CustomerView;
import io.ringflow.insight.SurveyRow;
import io.ringflow.insight.Surveys;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a customer answered after his projects, on the customer's page, as far as the reader may see them. */
@Component
class CustomerSurveyPanel implements CustomerPanel {

    private static final int ANSWERS = 20;

    private final Surveys surveys;
    private final SurveyAccess access;

    CustomerSurveyPanel(Surveys surveys, SurveyAccess access) {
        this.surveys = surveys;
        this.access = access;
    }

    @Override
    public Tab tab() {
        return Tab.OVERVIEW;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String fragment() {
        return "insight/panels :: customer";
    }

    @Override
    public Optional<Object> content(CustomerView customer) {
        List<SurveyRow> answers = surveys.ofCustomer(customer.id(), ANSWERS).stream()
                .filter(answer -> access.sees(answer.seller()))
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }
}
