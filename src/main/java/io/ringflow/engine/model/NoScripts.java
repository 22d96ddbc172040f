package io.ringflow.engine.model;

import io.ringflow.shared.Refusal;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no script language, whatever the class path holds; {@code juel}, which the engine always brings, included. */
final class NoScripts implements ScriptEngineResolver {

    private final ScriptEngineManager none = new ScriptEngineManager(null);

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // a language made known is still not spoken
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return none;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ScriptRefused(language);
    }

    /** A script was about to run. */
    static final class ScriptRefused extends Refusal {

        ScriptRefused(String language) {
            super("engine.script.refused", language);
        }
    }
}
