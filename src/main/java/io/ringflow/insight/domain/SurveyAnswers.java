package io.ringflow.insight.domain;

import org.springframework.data.repository.Repository;

/** What customers said after their projects. */
interface SurveyAnswers extends Repository<SurveyAnswer, Long> {

    SurveyAnswer save(SurveyAnswer answer);
}
