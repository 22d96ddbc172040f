package io.ringflow.engine.feel;

import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** The FEEL of decision tables as the engine brings it, but that it reads each expression once. */
final class FeelOfTables extends ScalaFeelEngine {

    FeelOfTables() {
        super(null);
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new ReadOnceFeel(functions, values);
    }
}
