package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an engine the safe expression manager and takes scripts, Java serialisation and free deserialisation from it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public final class ModelSafety extends AbstractProcessEnginePlugin {

    private final Palette palette;

    public ModelSafety(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressionManager(palette));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setDmnFeelEnableLegacyBehavior(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationTypeValidator(new PlainTypes());
        engine.setEnableXxeProcessing(false);
    }

    /** Records never travel as serialised objects: only plain values and their collections are brought back to life. */
    static final class PlainTypes implements DeserializationTypeValidator {

        private static final Set<String> PLAIN = Set.of(
                "java.util.ArrayList",
                "java.util.LinkedList",
                "java.util.HashMap",
                "java.util.LinkedHashMap",
                "java.util.HashSet",
                "java.util.LinkedHashSet",
                "java.util.Date",
                "java.lang.Object",
                "java.lang.String",
                "java.lang.Boolean",
                "java.lang.Byte",
                "java.lang.Short",
                "java.lang.Integer",
                "java.lang.Long",
                "java.lang.Float",
                "java.lang.Double",
                "java.lang.Character",
                "java.math.BigDecimal",
                "java.math.BigInteger",
                "boolean",
                "byte",
                "short",
                "int",
                "long",
                "float",
                "double",
                "char");

        @Override
        public boolean validate(String type) {
            return PLAIN.contains(type);
        }
    }
}
