package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.support.StaticApplicationContext;

/**
 * Makes every expression that the engine evaluates: of models, of decision tables and of queries. Each is checked by
 * {@link ExpressionRules} when it is made and resolved by {@link SafeElResolver} when it runs, so an expression that came past the
 * gate (a stored filter, an ad-hoc query: CVE-2026-109432) reaches no further than one in a model.
 */
public final class SafeExpressionManager extends SpringExpressionManager {

    private final Palette palette;
    private final ExpressionRules rules;

    public SafeExpressionManager(Palette palette) {
        super(new StaticApplicationContext(), Map.of());
        this.palette = palette;
        this.rules = new ExpressionRules(palette);
    }

    /** @throws UnsafeExpression if it reaches beyond variables and the palette */
    @Override
    public ValueExpression createValueExpression(String expression) {
        List<ExpressionProblem> problems = rules.checkRunning(expression);
        if (!problems.isEmpty()) {
            throw new UnsafeExpression(problems.get(0));
        }
        return super.createValueExpression(expression);
    }

    @Override
    public void addFunction(String name, Method function) {
        if (ExpressionRules.FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        return new SafeElResolver(palette);
    }
}
