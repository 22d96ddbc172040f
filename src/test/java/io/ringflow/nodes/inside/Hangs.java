package io.ringflow.nodes.inside;

import io.ringflow.engine.palette.PaletteStep;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@PaletteStep(name = "Hangs", purpose = "Stands for a step whose other side never answers.")
class Hangs implements JavaDelegate {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    @Override
    public void execute(DelegateExecution execution) throws InterruptedException {
        Thread.sleep(FOR_EVER.toMillis());
    }
}
