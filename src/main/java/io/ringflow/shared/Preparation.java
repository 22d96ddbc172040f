package io.ringflow.shared;

/**
 * Something that must be done at every start before the first visitor is let in and the first job runs. Preparations run one
 * after the other, by {@link org.springframework.core.annotation.Order}; one that fails stops the start. Several nodes may
 * prepare at the same time, so each must be harmless to repeat.
 */
public interface Preparation {

    /** Working-time calendars; needed by deadlines. */
    int CALENDARS = 10;
    /** Groups, rights and people; needed by whoever acts. */
    int PEOPLE = 20;
    /** Models, rules and forms; needed by work lists and cases. */
    int MODELS = 30;
    /** Work lists in Tasklist. */
    int WORK_LISTS = 40;
    /** The demonstration company, which uses all of the others. */
    int DEMONSTRATION = 100;

    void prepare();
}
