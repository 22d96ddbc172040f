package io.ringflow.nodes.inside;

import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@PaletteStep(name = "Always fails", purpose = "Stands for a step whose other side is broken.")
class AlwaysFails implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        throw new IllegalStateException("This step always fails");
    }
}
