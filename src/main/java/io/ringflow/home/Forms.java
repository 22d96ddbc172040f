package io.ringflow.home;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringflow.engine.model.translation.ModelTranslation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the forms of tasks and of processes to start, and hands in what was entered, as the person who is logged in. */
@Component
class Forms {

    /** What the form says of itself, beside what its author wrote. */
    private static final List<String> WORDS = List.of(
            "required",
            "pattern",
            "min",
            "max",
            "minLength",
            "maxLength",
            "phone",
            "email",
            "search",
            "select",
            "noResults",
            "allSelected",
            "addNew");

    private final FormService forms;
    private final TaskService tasks;
    private final FormValues values;
    private final ObjectMapper mapper;
    private final MessageSource messages;

    Forms(FormService forms, TaskService tasks, FormValues values, ObjectMapper mapper, MessageSource messages) {
        this.forms = forms;
        this.tasks = tasks;
        this.values = values;
        this.mapper = mapper;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public TaskForm ofTask(String task) {
        JsonNode schema = read(forms.getDeployedTaskForm(task));
        ObjectNode data = mapper.createObjectNode();
        VariableMap variables = tasks.getVariablesTyped(task, namesIn(schema), false);
        variables.keySet().forEach(name -> data.set(name, values.toForm(variables.getValueTyped(name))));
        return new TaskForm(schema, data, words());
    }

    @Transactional(readOnly = true)
    public TaskForm ofStart(String processDefinition) {
        return new TaskForm(read(forms.getDeployedStartForm(processDefinition)), mapper.createObjectNode(), words());
    }

    @Transactional
    public void complete(String task, Map<String, JsonNode> entered) {
        forms.submitTaskForm(task, variables(entered));
    }

    @Transactional
    public ProcessInstance start(String processDefinition, Map<String, JsonNode> entered) {
        return forms.submitStartForm(processDefinition, variables(entered));
    }

    private Map<String, String> words() {
        Locale language = LocaleContextHolder.getLocale();
        Map<String, String> words = new HashMap<>();
        WORDS.forEach(word -> words.put(word, messages.getMessage("form." + word, null, language)));
        return words;
    }

    private Map<String, Object> variables(Map<String, JsonNode> entered) {
        Map<String, Object> variables = new HashMap<>();
        entered.forEach((name, value) -> variables.put(name, values.toVariable(value)));
        return variables;
    }

    private JsonNode read(InputStream form) {
        try (form) {
            ModelTranslation language = ModelTranslation.forReader(LocaleContextHolder.getLocale());
            return mapper.readTree(language.translate("task.form", form.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Only what the form speaks of leaves the server: every word in its values could be a variable's name. */
    private static Set<String> namesIn(JsonNode schema) {
        Set<String> names = new HashSet<>();
        collect(schema, names);
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isTextual()) {
            Collections.addAll(names, node.asText().split("[^A-Za-z0-9_]+"));
        }
        node.forEach(child -> collect(child, names));
    }
}
