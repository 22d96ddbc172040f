package io.ringflow.pipeline.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Every move of every deal; only ever added to. */
interface StageLogs extends Repository<StageLog, Long> {

    StageLog save(StageLog line);

    <S extends StageLog> List<S> saveAll(Iterable<S> lines);
}
