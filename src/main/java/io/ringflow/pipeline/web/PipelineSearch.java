package io.ringflow.pipeline.web;

import io.ringflow.pipeline.Pipeline;
import io.ringflow.shared.web.SearchHit;
import io.ringflow.shared.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds leads, deals and contracts, as far as whoever searches may see them. */
@Component
class PipelineSearch implements SearchSource {

    private final Pipeline pipeline;
    private final DealAccess access;

    PipelineSearch(Pipeline pipeline, DealAccess access) {
        this.pipeline = pipeline;
        this.access = access;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<SearchHit> search(String term, int limit) {
        return pipeline.search(term, access.owners(), limit);
    }
}
