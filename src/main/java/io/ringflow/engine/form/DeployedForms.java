package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;

/** The forms that are live, read once: a form that was deployed never changes. */
final class DeployedForms {

    private static final int MOST_KEPT = 2_000;
    private static final String FORM_KEY = "camunda-forms:deployment:";

    private final ObjectMapper json;
    private final Map<String, FormSchema> forms = new ConcurrentHashMap<>();

    DeployedForms(ObjectMapper json) {
        this.json = json;
    }

    /** The form that a model names; nothing if it names none that is a Camunda form. */
    Optional<FormSchema> find(
            FormDefinition form, String deployment, @Nullable VariableScope scope, CommandContext context) {
        if (form.getFormKey() != null) {
            return Optional.ofNullable(text(form.getFormKey(), scope))
                    .filter(key -> key.startsWith(FORM_KEY))
                    .map(key -> resource(deployment, key.substring(FORM_KEY.length()), context));
        }
        if (form.getCamundaFormDefinitionKey() == null) {
            return Optional.empty();
        }
        String key = text(form.getCamundaFormDefinitionKey(), scope);
        if (DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(form.getCamundaFormDefinitionBinding())) {
            FormSchema known = forms.get(deployment + "#" + key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        CamundaFormRefImpl reference = new CamundaFormRefImpl(key, form.getCamundaFormDefinitionBinding());
        if (form.getCamundaFormDefinitionVersion() != null) {
            reference.setVersion(Integer.valueOf(text(form.getCamundaFormDefinitionVersion(), scope)));
        }
        CamundaFormDefinition definition =
                context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
        if (definition == null) {
            return Optional.empty();
        }
        FormSchema schema = resource(definition.getDeploymentId(), definition.getResourceName(), context);
        forms.put(definition.getDeploymentId() + "#" + key, schema);
        return Optional.of(schema);
    }

    private FormSchema resource(String deployment, String resource, CommandContext context) {
        if (forms.size() > MOST_KEPT) {
            forms.clear();
        }
        return forms.computeIfAbsent(
                deployment + "/" + resource, none -> FormSchema.read(content(deployment, resource, context), json));
    }

    private static String content(String deployment, String resource, CommandContext context) {
        try (InputStream form = context.runWithoutAuthorization(new GetDeploymentResourceCmd(deployment, resource))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Expression expression, @Nullable VariableScope scope) {
        return scope == null ? expression.getExpressionText() : (String) expression.getValue(scope);
    }
}
